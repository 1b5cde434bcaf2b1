using System.Globalization;
using Decref.Core.Findings;
using Decref.Core.Sources;

namespace Decref.Core.Reports.Terminal;

/// <summary>A fix as the lines it changes.</summary>
internal static class FixSection
{
    internal static void Write(Fix fix, ReportContext context, Ink ink)
    {
        ink.Text("  ").Strong("fix").Text($"  {fix.Description}").End();
        foreach (IGrouping<string, TextEdit> edits in SourceEdits.ByFile(fix))
        {
            if (context.Sources.Find(edits.Key) is SourceText source)
            {
                WriteHunks(source, edits, ink);
            }
        }
    }

    private static void WriteHunks(SourceText source, IEnumerable<TextEdit> edits, Ink ink)
    {
        var hunk = new List<TextEdit>();
        foreach (TextEdit edit in edits.OrderBy(static edit => (edit.StartLine, edit.StartColumn)))
        {
            if (hunk.Count > 0 && edit.StartLine > hunk[^1].EndLine + 1)
            {
                WriteHunk(source, hunk, ink);
                hunk.Clear();
            }

            hunk.Add(edit);
        }

        WriteHunk(source, hunk, ink);
    }

    /// <summary>Each with the line numbers of the file as it is, whatever the other hunks insert above it.</summary>
    private static void WriteHunk(SourceText source, List<TextEdit> edits, Ink ink)
    {
        if (SourceEdits.Apply(source, edits).Source is SourceText changed)
        {
            WriteChange(source, changed, ink);
        }
    }

    /// <summary>What is equal at both ends of the file is left out.</summary>
    private static void WriteChange(SourceText before, SourceText after, Ink ink)
    {
        int start = 1;
        while (start <= before.LineCount && start <= after.LineCount && before.Line(start) == after.Line(start))
        {
            start++;
        }

        int tail = 0;
        while (before.LineCount - tail >= start && after.LineCount - tail >= start && before.Line(before.LineCount - tail) == after.Line(after.LineCount - tail))
        {
            tail++;
        }

        for (int line = start; line <= before.LineCount - tail; line++)
        {
            ink.Faint(Gutter(line)).Removed("- " + SourceText.Display(before.Line(line))).End();
        }

        for (int line = start; line <= after.LineCount - tail; line++)
        {
            ink.Faint(Gutter(line)).Added("+ " + SourceText.Display(after.Line(line))).End();
        }
    }

    private static string Gutter(int line) => line.ToString(CultureInfo.InvariantCulture).PadLeft(7) + " ";
}
