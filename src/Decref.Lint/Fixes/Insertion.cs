using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Core.Sources;
using Decref.Core.Sources.C;

namespace Decref.Lint.Fixes;

/// <summary>Puts text beside a statement: on a line of its own where the statement has one, in braces where it stands alone.</summary>
internal static class Insertion
{
    public static ImmutableArray<TextEdit> Before(SourceText source, StatementSpan statement, params ImmutableArray<string> texts)
    {
        if (statement.NeedsBraces)
        {
            return [At(source, statement.Start, $"{{ {string.Join(' ', texts)} "), At(source, statement.End, " }")];
        }

        string? indentation = Indentation(source, statement.Start);
        string separator = indentation is null ? " " : "\n" + indentation;
        return [At(source, statement.Start, string.Concat(texts.Select(text => text + separator)))];
    }

    public static ImmutableArray<TextEdit> After(SourceText source, StatementSpan statement, string text)
    {
        string? indentation = Indentation(source, statement.Start);
        return [At(source, statement.End, indentation is null ? " " + text : "\n" + indentation + text)];
    }

    public static TextEdit Replace(SourceText source, int start, int end, string text)
    {
        (int startLine, int startColumn) = source.PositionOf(start);
        (int endLine, int endColumn) = source.PositionOf(end);
        return new TextEdit(source.Path, startLine, startColumn, endLine, endColumn, SourceText.Display(text));
    }

    public static TextEdit At(SourceText source, int offset, string text) => Replace(source, offset, offset, text);

    /// <summary>The blanks before a statement that begins its line; null for one that does not.</summary>
    private static string? Indentation(SourceText source, int offset)
    {
        int line = source.PositionOf(offset).Line;
        int start = source.OffsetOf(line, 1) ?? offset;
        string before = source.Text[start..offset];
        return string.IsNullOrWhiteSpace(before) ? before : null;
    }
}
