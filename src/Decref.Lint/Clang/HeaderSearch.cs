using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Decref.Lint.Capture;

namespace Decref.Lint.Clang;

/// <summary>
/// Compiles, and where a header is not found looks for it in the project and one folder below the system's (<c>/usr/include/cairo</c>
/// for <c>cairo.h</c>, <c>/usr/lib/x86_64-linux-gnu/glib-2.0/include</c> for <c>glibconfig.h</c>), adds that folder last and tries again. What a build would have said with <c>pkg-config</c> is found without one.
/// </summary>
public sealed partial class HeaderSearch(Func<CompileCommand, CancellationToken, Task<CompiledText>> compile, ImmutableArray<string> systemFolders)
{
    private const int MaximumFoldersAdded = 12;

    private readonly ConcurrentDictionary<string, ImmutableArray<string>> _headerFolders = [];

    public static ImmutableArray<string> SystemFolders { get; } = ["/usr/local/include", "/usr/include", "/usr/include/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu", "/usr/lib/python3/dist-packages/numpy"];

    public async Task<CompiledText> CompileAsync(CompileCommand command, CancellationToken cancellation)
    {
        CompiledText text = await compile(command, cancellation).ConfigureAwait(false);
        CompileCommand tried = command;
        for (int added = 0; added < MaximumFoldersAdded && MissingHeader(text.Complaint) is { } header && FolderOf(header, command) is { } folder; added++)
        {
            CompileCommand next = With(tried, folder);
            if (next == tried)
            {
                break;
            }

            tried = next;
            text = await compile(tried, cancellation).ConfigureAwait(false);
        }

        return text;
    }

    /// <summary>A header of a complaint; null when the complaint is another, or there is none.</summary>
    internal static string? MissingHeader(string? complaint) =>
        complaint is not null && NotFound().Match(complaint) is { Success: true } match ? match.Groups[1].Value : null;

    private string? FolderOf(string header, CompileCommand command)
    {
        if (Path.IsPathRooted(header) || header.Split('/').Contains(".."))
        {
            return null;
        }

        string project = ProjectTop.Of(command);
        string? repository = ProjectTop.RepositoryOf(command);
        return FolderIn(project, header, command)
            ?? (repository is not null && repository != project ? FolderIn(repository, header, command) : null)
            ?? systemFolders.SelectMany(FoldersIn).FirstOrDefault(folder => File.Exists(Path.Combine(folder, header)));
    }

    private string? FolderIn(string project, string header, CompileCommand command) =>
        _headerFolders.GetOrAdd(project, HeaderFoldersIn)
            .Where(folder => File.Exists(Path.Combine(folder, header)))
            .OrderByDescending(folder => SharedLength(folder, command.File))
            .ThenBy(static folder => folder, StringComparer.Ordinal)
            .FirstOrDefault();

    private static ImmutableArray<string> HeaderFoldersIn(string project) =>
        [.. SourceTree.Find(project).HeaderFolders.SelectMany(folder => Above(folder, project)).Distinct()];

    /// <summary>A folder of headers and those around it up to the project's top: <c>"lib/part.h"</c> is found from <c>include</c>.</summary>
    private static IEnumerable<string> Above(string folder, string project)
    {
        for (string? at = folder; at is not null && at.StartsWith(project, StringComparison.Ordinal); at = Path.GetDirectoryName(at))
        {
            yield return at;
        }
    }

    private static int SharedLength(string folder, string file) => folder.Zip(file).TakeWhile(static pair => pair.First == pair.Second).Count();

    private static IEnumerable<string> FoldersIn(string folder)
    {
        try
        {
            return Directory.GetDirectories(folder).Order(StringComparer.Ordinal).SelectMany(static inner => new[] { inner, Path.Combine(inner, "include") });
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static CompileCommand With(CompileCommand command, string folder) =>
        command.Flags.Contains($"-idirafter{folder}") ? command : command with { Flags = [.. command.Flags, $"-idirafter{folder}"] };

    [GeneratedRegex("fatal error: '([^']{1,255})' file not found")]
    private static partial Regex NotFound();
}
