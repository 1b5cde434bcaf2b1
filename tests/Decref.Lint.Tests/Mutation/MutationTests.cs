using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Lint.Capture;
using Decref.Lint.Clang;
using Decref.Lint.Contracts;
using Decref.Lint.Engine;
using Decref.Lint.Ir;
using Decref.Testing;
using Xunit;

namespace Decref.Lint.Tests.Mutation;

/// <summary>Puts mistakes into functions that have none, and wants them found.</summary>
public sealed class MutationTests
{
    private const double WantedShare = 0.9;

    private static readonly PythonVersion Python = new(3, 11);

    [Fact]
    public async Task Analyse_OneMistakeInACleanFunction_FindsAtLeastNineInTen()
    {
        ImmutableArray<IrModule> modules = await Modules(TestContext.Current.CancellationToken);
        Dictionary<string, (int Caught, int All)> counts = [];
        List<string> missed = [];
        foreach (IrModule module in modules)
        {
            HashSet<string?> dirty = [.. Findings(module).Select(finding => finding.Location?.Function)];
            foreach (IrFunction function in module.Functions.Where(function => !dirty.Contains(function.Name)))
            {
                foreach (Mutation mutation in Mutations.Of(function))
                {
                    bool isCaught = Findings(With(module, function, mutation.Function)).Any(finding => !dirty.Contains(finding.Location?.Function));
                    (int caught, int all) = counts.GetValueOrDefault(mutation.Operator);
                    counts[mutation.Operator] = (caught + (isCaught ? 1 : 0), all + 1);
                    if (!isCaught)
                    {
                        missed.Add($"{mutation.Operator}: {function.Name} {Path.GetFileName(mutation.Position.File)}:{mutation.Position.Line}");
                    }
                }
            }
        }

        string table = string.Join("; ", counts.OrderBy(row => row.Key).Select(row => $"{row.Key} {row.Value.Caught}/{row.Value.All}"));
        TestContext.Current.TestOutputHelper?.WriteLine(table + Environment.NewLine + string.Join(Environment.NewLine, missed));
        int total = counts.Values.Sum(row => row.All);
        Assert.True(total >= 200, $"only {total} mutants: {table}");
        Assert.True(counts.Values.Sum(row => row.Caught) >= WantedShare * total, $"{table}\n{string.Join('\n', missed)}");
    }

    private static IrModule With(IrModule module, IrFunction old, IrFunction changed) =>
        module with { Functions = module.Functions.Replace(old, changed) };

    private static ImmutableArray<Finding> Findings(IrModule module) =>
        Linter.Analyse([module], ContractTable.BuiltIn, Python, AnalysisLimits.Default).Findings;

    private static async Task<ImmutableArray<IrModule>> Modules(CancellationToken cancellation)
    {
        (ImmutableArray<string> folders, string? problem) = await PythonHeaders.FindAsync("/usr/bin/python3", cancellation);
        Assert.Null(problem);
        (ClangTool? clang, string? missing) = ClangLocator.Find();
        Assert.True(clang is not null, missing);
        using var folder = new TemporaryFolder();
        var reader = new SourceReader(new ClangRun(clang, ClangLimits.Default, folder.Path).CompileAsync);
        ImmutableArray<CompileCommand> commands =
        [
            .. Directory.GetFiles(Repository.File("tests/checks"), "*.c", SearchOption.AllDirectories)
                .Where(file => Path.GetFileName(Path.GetDirectoryName(file)!)[..3] is "REF" or "MEM" or "HND" or "ERR" or "con")
                .Order(StringComparer.Ordinal)
                .Select(file => new CompileCommand(Path.GetDirectoryName(file)!, file, [.. folders.Select(include => "-I" + include)])),
        ];
        ImmutableArray<ReadUnit> units = await reader.ReadAsync(commands, cancellation);
        return [.. units.Select(unit => unit.Module).OfType<IrModule>()];
    }
}
