using System.Collections.Immutable;
using System.Diagnostics;
using Decref.Core.Findings;

namespace Decref.Lint.Capture;

/// <summary>Runs a build with compilers that note how they are called.</summary>
public static class BuildCapture
{
    private const int ShownLines = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <param name="shims">Where the scripts live; kept, see <see cref="CompilerShims"/>.</param>
    public static async Task<CapturedSources> RunAsync(ImmutableArray<string> command, string shims, CancellationToken cancellation)
    {
        using PrivateFolder notes = PrivateFolder.Create();
        string line = string.Join(' ', command);
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { WorkingDirectory = Environment.CurrentDirectory };
        foreach ((string variable, string value) in CompilerShims.Write(shims))
        {
            start.Environment[variable] = value;
        }

        start.Environment[CompilerShims.NotesVariable] = notes.Path;
        (int? exitCode, string said) = await BoundedProcess.RunAsync(start, Patience, cancellation).ConfigureAwait(false);
        ImmutableArray<CompileCommand> commands = [.. CompilerNotes.Read(notes.Path).Where(IsStillThere)];
        ImmutableArray<IncompletePart>.Builder incomplete = ImmutableArray.CreateBuilder<IncompletePart>();
        if (exitCode != 0)
        {
            incomplete.Add(new IncompletePart(line, exitCode is null ? $"The build did not end: {said}." : $"The build ended with code {exitCode}{LastWords(said)}", "Make the build work by itself first."));
        }
        else if (commands.IsEmpty)
        {
            incomplete.Add(new IncompletePart(line, "The build compiled nothing.", "Remove what an earlier build left (its build folder), so that every file is compiled again, and do not let it build in a copy of the sources."));
        }

        return new CapturedSources(commands, [], incomplete.ToImmutable());
    }

    /// <summary>The programs with which CMake, Meson and autoconf try the compiler are gone when the build ends.</summary>
    private static bool IsStillThere(CompileCommand command) => File.Exists(command.File) && Directory.Exists(command.Directory);

    private static string LastWords(string said)
    {
        string[] lines = said.TrimEnd().Split('\n');
        return lines is [""] ? " and said nothing." : ": " + string.Join('\n', lines[^Math.Min(ShownLines, lines.Length)..]);
    }
}
