using System.Collections.Immutable;
using Decref.Core.Findings;

namespace Decref.Lint.Capture;

/// <summary>Finds sources and their flags from paths: a compilation database where there is one, else Python's own headers.</summary>
public static class PathCapture
{
    private const int MaximumHeaderFolders = 200;
    private const int ParentsSearched = 8;

    private static readonly ImmutableArray<string> BuildFolders = ["", "build", "builddir", "_build", "build/release", "cmake-build-debug"];

    /// <param name="flags">Given by the user: no database is looked for.</param>
    public static async Task<CapturedSources> FindAsync(ImmutableArray<string> paths, ImmutableArray<string> flags, string? python, CancellationToken cancellation)
    {
        var commands = new List<CompileCommand>();
        ImmutableArray<IncompletePart>.Builder incomplete = ImmutableArray.CreateBuilder<IncompletePart>();
        ImmutableArray<string>? headers = null;
        foreach (string path in paths.Select(Path.GetFullPath).Distinct())
        {
            ImmutableArray<CompileCommand> known = flags.IsEmpty ? FromDatabase(path, incomplete) : [];
            if (!known.IsEmpty)
            {
                commands.AddRange(known);
                continue;
            }

            if (headers is null)
            {
                (ImmutableArray<string> folders, string? problem) = await PythonHeaders.FindAsync(python, cancellation).ConfigureAwait(false);
                headers = folders;
                if (problem is not null)
                {
                    incomplete.Add(new IncompletePart(path, problem, "Without Python's headers no source can be read."));
                }
            }

            commands.AddRange(FromTree(path, flags, headers.Value));
        }

        ILookup<bool, CompileCommand> byContent = commands.DistinctBy(static command => command.File).OrderBy(static command => command.File, StringComparer.Ordinal)
            .ToLookup(static command => HoldsNothing(command.File));
        return new CapturedSources([.. byContent[false]], [.. byContent[true].Select(static command => $"{command.File} is empty or no file, and is skipped")], incomplete.ToImmutable());
    }

    /// <summary>Pipes have no length: whoever opens one waits for ever.</summary>
    private static bool HoldsNothing(string file) => new FileInfo(file) is { Exists: true, Length: 0 };

    /// <summary>The entries of the nearest <c>compile_commands.json</c> that a path stands for.</summary>
    private static ImmutableArray<CompileCommand> FromDatabase(string path, ImmutableArray<IncompletePart>.Builder incomplete)
    {
        if (DatabaseFor(path) is not { } file)
        {
            return [];
        }

        (ImmutableArray<CompileCommand> commands, string? problem) = CompileCommandsFile.Read(file);
        if (problem is not null)
        {
            incomplete.Add(new IncompletePart(file, problem, "Make it anew, or remove it to have decref find the flags itself."));
        }

        return [.. commands.Where(command => path == file || command.File == path || command.File.StartsWith(path + '/', StringComparison.Ordinal))];
    }

    private static string? DatabaseFor(string path)
    {
        if (Path.GetFileName(path) == CompileCommandsFile.Name)
        {
            return path;
        }

        string? folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path);
        for (int i = 0; i < ParentsSearched && folder is not null; i++)
        {
            string? found = BuildFolders.Select(build => Path.Combine(folder, build, CompileCommandsFile.Name)).FirstOrDefault(File.Exists);
            if (found is not null || Path.Exists(Path.Combine(folder, ".git")))
            {
                return found;
            }

            folder = Path.GetDirectoryName(folder);
        }

        return null;
    }

    private static IEnumerable<CompileCommand> FromTree(string path, ImmutableArray<string> flags, ImmutableArray<string> headers)
    {
        bool isFolder = Directory.Exists(path);
        string root = isFolder ? path : Path.GetDirectoryName(path)!;
        (ImmutableArray<string> sources, ImmutableArray<string> headerFolders) = isFolder ? SourceTree.Find(path) : ([path], []);
        ImmutableArray<string> ownFolders = flags.IsEmpty ? [root, .. headerFolders.Take(MaximumHeaderFolders)] : [];
        ImmutableArray<string> all =
        [
            .. flags,
            "-DNDEBUG", // As Python's own builds of extensions have it.
            .. ownFolders.Distinct().Select(static folder => $"-iquote{folder}"),
            .. headers.Select(static folder => $"-I{folder}"),
            .. ownFolders.Distinct().Select(static folder => $"-idirafter{folder}"), // A project's own inttypes.h for Windows must not hide the system's.
        ];
        return sources.Select(source => new CompileCommand(flags.IsEmpty ? root : Environment.CurrentDirectory, source, all));
    }
}
