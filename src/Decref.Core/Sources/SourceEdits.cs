using System.Collections.Immutable;
using System.Text;
using Decref.Core.Findings;

namespace Decref.Core.Sources;

/// <summary>Applies text edits to a source file, byte for byte.</summary>
public static class SourceEdits
{
    /// <summary>
    /// All edits or none. Edits may touch but not overlap; several insertions at one place keep their order.
    /// </summary>
    /// <param name="source">The file the positions refer to.</param>
    /// <param name="edits">Edits of this file; <see cref="TextEdit.File"/> is not looked at.</param>
    public static EditResult Apply(SourceText source, IEnumerable<TextEdit> edits)
    {
        var result = new StringBuilder(source.Text.Length + 256);
        int copied = 0;
        TextEdit? last = null;
        foreach (TextEdit edit in edits.OrderBy(edit => (edit.StartLine, edit.StartColumn)))
        {
            if (source.OffsetOf(edit.StartLine, edit.StartColumn) is not int start
                || source.OffsetOf(edit.EndLine, edit.EndColumn) is not int end
                || end < start)
            {
                return new EditResult(null, $"{source.Path} has no {Place(edit)}: it was changed since the edit was made.");
            }

            if (start < copied)
            {
                return new EditResult(null, $"{source.Path}: the edits at {Place(last!)} and {Place(edit)} overlap.");
            }

            result.Append(source.Text, copied, start - copied).Append(SourceText.Raw(edit.NewText));
            (copied, last) = (end, edit);
        }

        result.Append(source.Text, copied, source.Text.Length - copied);
        return new EditResult(SourceText.FromRaw(source.Path, result.ToString()), null);
    }

    /// <summary>The edits of a fix that belong to one file, in the order of the file names.</summary>
    public static ImmutableArray<IGrouping<string, TextEdit>> ByFile(Fix fix) =>
        [.. fix.Edits.GroupBy(edit => edit.File, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)];

    private static string Place(TextEdit edit) => $"{edit.StartLine}:{edit.StartColumn}-{edit.EndLine}:{edit.EndColumn}";
}
