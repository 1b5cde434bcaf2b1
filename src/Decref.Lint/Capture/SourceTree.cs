using System.Collections.Immutable;

namespace Decref.Lint.Capture;

/// <summary>Finds the sources and header folders of a project that says nothing about its flags.</summary>
public static class SourceTree
{
    private const int MaximumFiles = 20_000;
    private const int MaximumDepth = 16;

    private static readonly ImmutableHashSet<string> SkippedFolders =
        ["build", "dist", "node_modules", "venv", "env", "__pycache__", "site-packages", "dist-packages", "target", "artifacts"];

    /// <summary>Sources and headers below a folder, sorted. Links are not followed, hidden and build folders not entered.</summary>
    public static (ImmutableArray<string> Sources, ImmutableArray<string> HeaderFolders) Find(string folder)
    {
        var sources = new List<string>();
        var headerFolders = new SortedSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<(string Folder, int Depth)>([(folder, 0)]);
        while (sources.Count < MaximumFiles && waiting.TryDequeue(out (string Folder, int Depth) next))
        {
            foreach (FileSystemInfo entry in EntriesOf(next.Folder))
            {
                if (entry.LinkTarget is not null || entry.Name.StartsWith('.'))
                {
                    continue;
                }

                if (entry is DirectoryInfo)
                {
                    if (next.Depth < MaximumDepth && !SkippedFolders.Contains(entry.Name))
                    {
                        waiting.Enqueue((entry.FullName, next.Depth + 1));
                    }
                }
                else if (CompilerFlags.IsSource(entry.Name))
                {
                    sources.Add(entry.FullName);
                }
                else if (entry.Extension is ".h" or ".hpp" or ".hh" or ".hxx")
                {
                    headerFolders.Add(next.Folder);
                }
            }
        }

        sources.Sort(StringComparer.Ordinal);
        return ([.. sources], [.. headerFolders]);
    }

    private static FileSystemInfo[] EntriesOf(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
