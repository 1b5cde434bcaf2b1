using System.Collections.Immutable;
using System.Globalization;
using Decref.Core.Findings;
using Decref.Core.Reports.Terminal;

namespace Decref.Core.Reports;

/// <summary>For a person: the verdict, then each finding, then what could not be looked at.</summary>
internal static class TerminalReport
{
    internal static void Write(FindingsDocument document, ReportContext context, TextWriter writer)
    {
        var ink = new Ink(writer, context.Colour);
        if (document.Verdict != Verdict.Clean || context.Detail != ReportDetail.Quiet)
        {
            Answer(document, ink);
        }

        foreach (Finding finding in document.Findings)
        {
            ink.End();
            FindingSection.Write(finding, context, ink);
        }

        Unfinished(document, context, ink);
        if (context.Detail != ReportDetail.Quiet)
        {
            Observations(document, context, ink);
            Advice(document, context, ink);
        }

        if (context.Detail == ReportDetail.Verbose)
        {
            Examined(document, ink);
        }
    }

    private static void Answer(FindingsDocument document, Ink ink)
    {
        int notDone = document.Incomplete.Length + document.SelfCheck.Count(check => !check.Passed);
        string count = Wording.Count(document.Findings.Length, "finding");
        string where = Wording.ExaminedOf(document);
        string held = Wording.HeldBackOf(document.HeldBack);
        string rest = (held.Length > 0 ? $"; not shown: {held}" : "") + string.Create(CultureInfo.InvariantCulture, $" ({document.Seconds:0.0} s)");
        Ink line = document.Verdict switch
        {
            Verdict.Clean => ink.Good("clean").Text($"  {where}"),
            Verdict.Leaks => ink.Bad(count).Text($" in {where}{(notDone > 0 ? $"; {Wording.Count(notDone, "part")} not looked at to the end" : "")}"),
            _ => ink.Doubtful("incomplete").Text($"  {where}; {Wording.Count(notDone, "part")} not looked at to the end"),
        };
        line.Faint(rest).End();
    }

    private static void Unfinished(FindingsDocument document, ReportContext context, Ink ink)
    {
        foreach (IncompletePart part in document.Incomplete)
        {
            ink.End();
            ink.Doubtful("incomplete").Text("  ").Strong(part.Subject).Text($": {part.Reason}").End();
            FindingSection.Paragraph("next", part.Advice, context, ink);
        }

        foreach (SelfCheck check in document.SelfCheck.Where(check => !check.Passed))
        {
            ink.End();
            ink.Doubtful("incomplete").Text($"  decref's own check '{check.Name}' failed: {check.Message}").End();
        }
    }

    private static void Observations(FindingsDocument document, ReportContext context, Ink ink)
    {
        ImmutableArray<Observation> told = [.. document.Observations.Where(observation => !observation.IsRoutine || context.Detail == ReportDetail.Verbose)];
        if (!told.IsEmpty)
        {
            ink.End();
        }

        foreach (Observation observation in told)
        {
            string target = observation.Target is null ? "" : $"{observation.Target}: ";
            FindingSection.Paragraph("no leak", $"{target}{observation.Message} ({observation.Name})", context, ink);
        }
    }

    private static void Advice(FindingsDocument document, ReportContext context, Ink ink)
    {
        if (!document.Advice.IsEmpty)
        {
            ink.End();
        }

        foreach (string advice in document.Advice)
        {
            FindingSection.Paragraph("advice", advice, context, ink);
        }
    }

    private static void Examined(FindingsDocument document, Ink ink)
    {
        ink.End();
        if (document.Python is PythonIdentity python)
        {
            ink.Faint($"  python    {python.Implementation} {python.Version} {python.Path}").End();
        }

        foreach (string examined in document.Examined)
        {
            ink.Faint($"  examined  {examined}").End();
        }

        foreach (SelfCheck check in document.SelfCheck)
        {
            ink.Faint($"  checked   {check.Name}: {check.Message}{(check.Passed ? "" : " FAILED")}").End();
        }
    }
}
