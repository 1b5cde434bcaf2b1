using Decref.Core.Findings;

namespace Decref.Cli.Linting;

/// <summary>Names files of the folder decref runs in as its user does.</summary>
internal static class RelativePlaces
{
    internal static Finding In(string folder, Finding finding) => finding with
    {
        Location = finding.Location is null ? null : In(folder, finding.Location),
        Path = [.. finding.Path.Select(step => step with { Location = In(folder, step.Location) })],
        Related = [.. finding.Related.Select(related => related with { Location = In(folder, related.Location) })],
        Fixes = [.. finding.Fixes.Select(fix => fix with { Edits = [.. fix.Edits.Select(edit => edit with { File = Shorten(folder, edit.File) })] })],
    };

    private static SourceLocation In(string folder, SourceLocation place) => place with { File = Shorten(folder, place.File) };

    internal static string Shorten(string folder, string file) =>
        file.StartsWith(folder + '/', StringComparison.Ordinal) ? file[(folder.Length + 1)..] : file;
}
