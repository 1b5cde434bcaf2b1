using System.Globalization;
using System.Text.RegularExpressions;
using Decref.Core.Findings;

namespace Decref.Core.Triage;

/// <summary>The lines that a change added or modified, by full path.</summary>
public sealed partial class ChangedLines
{
    private readonly Dictionary<string, List<(int First, int Last)>> _ranges = new(StringComparer.Ordinal);
    private readonly string _root;

    /// <param name="root">The folder that file names of findings are relative to.</param>
    public ChangedLines(string root) => _root = Path.GetFullPath(root);

    /// <summary>A file all of whose lines are new.</summary>
    public void AddFile(string fullPath) => RangesOf(fullPath).Add((1, int.MaxValue));

    /// <summary>Reads the output of <c>git diff --unified=0 --no-prefix</c>.</summary>
    /// <param name="diff">Its text; what is no header of a file or hunk is skipped.</param>
    /// <param name="repository">The folder that its file names are relative to.</param>
    public void AddDiff(TextReader diff, string repository)
    {
        string? file = null;
        int linesOfHunk = 0;
        while (diff.ReadLine() is string line)
        {
            // Lines of a hunk may look like headers: they are counted off.
            if (linesOfHunk > 0)
            {
                linesOfHunk -= line.StartsWith('\\') ? 0 : 1;
            }
            else if (line.StartsWith("+++ ", StringComparison.Ordinal))
            {
                file = line == "+++ /dev/null" || line.Contains('\0') ? null : Path.GetFullPath(Path.Combine(repository, line[4..].TrimEnd('\t')));
            }
            else if (HunkPattern().Match(line) is { Success: true } hunk)
            {
                int added = Count(hunk.Groups["added"]);
                linesOfHunk = Count(hunk.Groups["removed"]) + added;
                if (file is not null && added > 0)
                {
                    int first = Number(hunk.Groups["first"]);
                    RangesOf(file).Add((first, first + added - 1));
                }
            }
        }
    }

    /// <summary>The finding's line, or a step of its path, is on a changed line.</summary>
    public bool Touch(Finding finding) =>
        finding.Path.Select(step => step.Location).Append(finding.Location).Any(place => place is not null && Contains(place));

    private bool Contains(SourceLocation place) =>
        _ranges.TryGetValue(Path.GetFullPath(Path.Combine(_root, place.File)), out List<(int First, int Last)>? ranges)
        && ranges.Any(range => place.Line >= range.First && place.Line <= range.Last);

    private List<(int First, int Last)> RangesOf(string file)
    {
        if (!_ranges.TryGetValue(file, out List<(int First, int Last)>? ranges))
        {
            _ranges[file] = ranges = [];
        }

        return ranges;
    }

    private static int Count(Group group) => group.Success ? Number(group) : 1;

    private static int Number(Group group) =>
        int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    [GeneratedRegex(@"^@@ -\d+(,(?<removed>\d+))? \+(?<first>\d+)(,(?<added>\d+))? @@")]
    private static partial Regex HunkPattern();
}
