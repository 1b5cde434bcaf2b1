using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Decref.Lint.Capture;

namespace Decref.Cli.Linting;

/// <summary>What <c>decref lint</c> was asked to read.</summary>
/// <param name="Paths">Files and folders.</param>
/// <param name="AfterDashes">With paths: compiler flags. Without: a build command.</param>
/// <param name="WithGenerated">Also read what Cython, SWIG and the like wrote.</param>
/// <param name="IsStrict">A function that hit a budget makes the verdict incomplete.</param>
/// <param name="ContractFiles">Contracts of the user's own.</param>
internal sealed record LintRequest(ImmutableArray<string> Paths, ImmutableArray<string> AfterDashes, bool WithGenerated, bool IsStrict, ImmutableArray<string> ContractFiles)
{
    private static readonly Argument<string[]> PathsArgument = new("PATHS")
    {
        Description = "C and C++ files, folders or a compile_commands.json. After -- come compiler flags; without a path, a build command to watch.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> GeneratedOption = new("--generated") { Description = "Also read C that Cython, SWIG, mypyc, cffi or protoc wrote." };

    private static readonly Option<bool> StrictOption = new("--strict") { Description = "Count functions that were not analysed to the end as incomplete." };

    private static readonly Option<string[]> ContractsOption = new("--contracts")
    {
        Description = "A contract file of your own. May be repeated; decref.contracts in the current folder is read as well.",
        HelpName = "FILE",
    };

    public bool IsBuild => Paths.IsEmpty;

    public static void AddTo(Command command)
    {
        command.Arguments.Add(PathsArgument);
        command.Options.Add(GeneratedOption);
        command.Options.Add(StrictOption);
        command.Options.Add(ContractsOption);
    }

    public static LintRequest From(ParseResult parsed)
    {
        ImmutableArray<string> words = [.. parsed.GetValue(PathsArgument) ?? []];
        int dashes = parsed.Tokens.ToList().FindIndex(static token => token.Type == TokenType.DoubleDash);
        int after = dashes < 0 ? 0 : parsed.Tokens.Count - dashes - 1;
        return new LintRequest(
            words[..^after],
            words[^after..],
            parsed.GetValue(GeneratedOption),
            parsed.GetValue(StrictOption),
            [.. parsed.GetValue(ContractsOption) ?? []]);
    }

    /// <summary>One sentence about a request that cannot be carried out; null when it can.</summary>
    public string? Problem()
    {
        if (Paths.FirstOrDefault(static path => !Path.Exists(path)) is { } missing)
        {
            return $"{missing} does not exist.";
        }

        if (Paths.FirstOrDefault(static path => !IsReadable(path)) is { } other)
        {
            return $"{other} is no C or C++ source: give .c, .cc, .cpp or .cxx files, folders, or a compile_commands.json.";
        }

        return Paths.IsEmpty && AfterDashes.IsEmpty ? "say what to read: decref lint PATHS, or a build: decref lint -- python3 setup.py build_ext -i" : null;
    }

    private static bool IsReadable(string path) =>
        Directory.Exists(path) || CompilerFlags.IsSource(path) || Path.GetFileName(path) == CompileCommandsFile.Name;

    public async Task<CapturedSources> CaptureAsync(string? python, string shims, CancellationToken cancellation)
    {
        if (IsBuild)
        {
            return await BuildCapture.RunAsync(AfterDashes, shims, cancellation).ConfigureAwait(false);
        }

        return await PathCapture.FindAsync(Paths, CompilerFlags.Split(AfterDashes).Flags, python, cancellation).ConfigureAwait(false);
    }
}
