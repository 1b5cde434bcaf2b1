using Decref.Core.Findings;

namespace Decref.Core.Reports.Terminal;

/// <summary>One finding: the answer, the source line, the evidence, what to do.</summary>
internal static class FindingSection
{
    internal static void Write(Finding finding, ReportContext context, Ink ink)
    {
        Headline(finding, context, ink);
        bool showsPath = context.Detail != ReportDetail.Quiet && !finding.Path.IsEmpty;
        if (finding.Location is SourceLocation location && !(showsPath && PathSection.Shows(finding.Path, location)))
        {
            SourceQuote.Write(location, context, ink);
        }

        if (context.Detail == ReportDetail.Quiet)
        {
            return;
        }

        if (showsPath)
        {
            PathSection.Write(finding, context, ink);
        }

        Measured(finding, ink);
        foreach (CallStack stack in finding.Stacks)
        {
            StackSection.Write(stack, context, ink);
        }

        foreach (RelatedLocation related in finding.Related.Where(related => !PathSection.Shows(finding.Path, related.Location)))
        {
            ink.Text("  ").Strong("see").Text($"  {Wording.PlaceOf(related.Location)}: {related.Message}").End();
        }

        foreach (Fix fix in finding.Fixes)
        {
            FixSection.Write(fix, context, ink);
        }

        Paragraph("next", NextStep.Of(finding), context, ink);
    }

    /// <summary>A word, then wrapped text under itself.</summary>
    internal static void Paragraph(string word, string text, ReportContext context, Ink ink)
    {
        int indent = word.Length + 4;
        List<string> lines = TextLayout.Wrap(text, context.Width - indent, context.Width - indent);
        ink.Text("  ").Strong(word).Text("  " + lines[0]).End();
        foreach (string line in lines.Skip(1))
        {
            ink.Text(new string(' ', indent) + line).End();
        }
    }

    private static void Headline(Finding finding, ReportContext context, Ink ink)
    {
        string label = $"{Wording.LabelOf(finding)} {finding.Rule}";
        string place = finding.Location is SourceLocation location
            ? Wording.PlaceOf(location) + (location.Function is null ? "" : $" in {location.Function}")
            : finding.Target ?? "";
        string rest = finding.Message + (finding.Confirmed ? " (confirmed by a run)" : "");
        int used = label.Length + 2 + place.Length + 2;
        List<string> lines = TextLayout.Wrap(rest, context.Width - used, context.Width - 4);

        Ink start = finding.Tier == Tier.Confident ? ink.Bad(label) : ink.Doubtful(label);
        start.Text("  ").Strong(place).Text(place.Length == 0 ? "" : ": ").Text(lines[0]).End();
        foreach (string line in lines.Skip(1))
        {
            ink.Text("    " + line).End();
        }
    }

    private static void Measured(Finding finding, Ink ink)
    {
        if (finding.PerCall is PerCall perCall)
        {
            ink.Text("  ").Strong("measured").Text($"  {Wording.AmountOf(perCall)}{(finding.Target is null ? "" : $" of {finding.Target}")}").End();
        }
    }
}
