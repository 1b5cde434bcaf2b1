using System.Collections.Immutable;
using Decref.Core.Findings;

namespace Decref.Core.Reports.Terminal;

/// <summary>A call stack as a table: function, place, source line. Interpreter frames are folded unless all are wanted.</summary>
internal static class StackSection
{
    /// <summary>Deep recursion says nothing new after this many rows.</summary>
    private const int MostRows = 40;

    private const string Indent = "    ";

    internal static void Write(CallStack stack, ReportContext context, Ink ink)
    {
        ink.Text("  ").Strong(stack.Caption).End();
        ImmutableArray<Row> rows = [.. RowsOf(stack.Frames, context)];
        ImmutableArray<Row> shown = context.Detail == ReportDetail.Verbose ? rows : [.. rows.Take(MostRows)];
        int nameWidth = Math.Min(40, shown.Where(row => row.Place.Length > 0).Select(row => row.Function.Length).DefaultIfEmpty(0).Max());
        int placeWidth = Math.Min(48, shown.Select(row => row.Place.Length).DefaultIfEmpty(0).Max());
        foreach (Row row in shown)
        {
            WriteRow(row, nameWidth, placeWidth, context.Width, ink);
        }

        if (rows.Length > shown.Length)
        {
            ink.Faint($"{Indent}... {rows.Length - shown.Length} more frames (-v shows them)").End();
        }
    }

    private static void WriteRow(Row row, int nameWidth, int placeWidth, int width, Ink ink)
    {
        if (row.IsFolded)
        {
            ink.Faint(Indent + row.Function).End();
            return;
        }

        ink.Text(Indent).Text(row.Place.Length > 0 ? TextLayout.Cut(row.Function, nameWidth).PadRight(nameWidth) : row.Function);
        if (row.Place.Length > 0)
        {
            int left = width - Indent.Length - nameWidth - placeWidth - 4;
            bool hasRoom = row.Source.Length > 0 && left >= 12;
            string place = TextLayout.CutStart(row.Place, placeWidth);
            ink.Text("  ").Strong(hasRoom ? place.PadRight(placeWidth) : place);
            if (hasRoom)
            {
                ink.Text("  ").Faint(TextLayout.Cut(row.Source, left));
            }
        }

        ink.End();
    }

    private static IEnumerable<Row> RowsOf(ImmutableArray<StackFrame> frames, ReportContext context)
    {
        int folded = 0;
        foreach (StackFrame frame in frames)
        {
            if (frame.IsInterpreter && context.Detail != ReportDetail.Verbose)
            {
                folded++;
                continue;
            }

            if (folded > 0)
            {
                yield return Folded(folded);
                folded = 0;
            }

            yield return RowOf(frame, context);
        }

        if (folded > 0)
        {
            yield return Folded(folded);
        }
    }

    private static Row Folded(int count) => new($"({Wording.Count(count, "interpreter frame")})", "", "", IsFolded: true);

    private static Row RowOf(StackFrame frame, ReportContext context)
    {
        string function = Ink.Printable(frame.Function) + (frame.IsInlined ? " (inlined)" : "");
        string place = frame.Location is SourceLocation location ? Wording.PlaceOf(location) : Path.GetFileName(frame.Module ?? "");
        string source = frame.Location is SourceLocation line ? context.Sources.Quote(line)?.Trim() ?? "" : "";
        return new Row(function, Ink.Printable(place), Ink.Printable(source), IsFolded: false);
    }

    private sealed record Row(string Function, string Place, string Source, bool IsFolded);
}
