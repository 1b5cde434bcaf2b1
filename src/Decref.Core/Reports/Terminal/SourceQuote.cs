using System.Globalization;
using Decref.Core.Findings;
using Decref.Core.Sources;

namespace Decref.Core.Reports.Terminal;

/// <summary>Lines of source with a caret under the place that matters.</summary>
internal static class SourceQuote
{
    /// <summary>The line that a finding is about; nothing when it cannot be read.</summary>
    internal static void Write(SourceLocation location, ReportContext context, Ink ink)
    {
        if (context.Sources.Quote(location) is string line)
        {
            int gutter = Wording.Digits(location.Line);
            WriteLine(location, line, gutter, context, ink);
            WriteCaret(CaretOf(location, line, context.Sources), gutter, context, ink);
            ink.End();
        }
    }

    /// <summary>The line of one step of a path, and under it what happens there.</summary>
    /// <param name="step">The step.</param>
    /// <param name="gutter">Digits that line numbers of the path need.</param>
    /// <param name="isNewLine">False when the step before has quoted the line.</param>
    /// <param name="context">Width and sources.</param>
    /// <param name="ink">Where to write.</param>
    internal static void WriteAnnotated(PathStep step, int gutter, bool isNewLine, ReportContext context, Ink ink)
    {
        if (context.Sources.Quote(step.Location) is not string line)
        {
            ink.Text($"  {Number(step.Location.Line, gutter)} | {step.Message}").End();
            return;
        }

        if (isNewLine)
        {
            WriteLine(step.Location, line, gutter, context, ink);
        }

        int caret = CaretOf(step.Location, line, context.Sources);
        int room = context.Width - gutter - 7 - caret;
        bool fits = step.Message.Length <= room;
        WriteCaret(caret, gutter, context, ink);
        if (fits)
        {
            ink.Text(" ").Strong(step.Message).End();
            return;
        }

        ink.End();
        foreach (string part in TextLayout.Wrap(step.Message, context.Width - gutter - 7, context.Width - gutter - 7))
        {
            ink.Faint($"  {new string(' ', gutter)} | ").Text("  ").Strong(part).End();
        }
    }

    private static void WriteLine(SourceLocation location, string line, int gutter, ReportContext context, Ink ink) =>
        ink.Faint($"  {Number(location.Line, gutter)} | ").Text(TextLayout.Cut(Ink.Printable(line), context.Width - gutter - 5)).End();

    private static void WriteCaret(int caret, int gutter, ReportContext context, Ink ink)
    {
        bool isVisible = gutter + 5 + caret < context.Width;
        ink.Faint($"  {new string(' ', gutter)} | ").Text(new string(' ', isVisible ? caret : 0)).Bad(isVisible ? "^" : "");
    }

    /// <summary>Columns before the caret; the start of the code when only the line is known.</summary>
    private static int CaretOf(SourceLocation location, string line, SourceFiles sources)
    {
        int code = line.Length - line.TrimStart().Length;
        int column = location.Column > 0 && sources.Find(location.File) is SourceText source
            ? Math.Min(source.DisplayColumn(location.Line, location.Column) - 1, line.Length)
            : code;
        return Ink.Printable(line[..column]).Length;
    }

    private static string Number(int line, int gutter) => line.ToString(CultureInfo.InvariantCulture).PadLeft(gutter);
}
