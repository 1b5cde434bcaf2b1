using System.Globalization;
using Decref.Core.Findings;

namespace Decref.Core.Reports;

/// <summary>Workflow commands that annotate the lines of a pull request: one line a finding.</summary>
internal static class GitHubReport
{
    internal static void Write(FindingsDocument document, ReportContext context, TextWriter writer)
    {
        foreach (Finding finding in document.Findings)
        {
            string level = finding.Tier == Tier.Confident ? "error" : "warning";
            string properties = string.Join(',', PropertiesOf(finding));
            writer.WriteLine($"::{level} {properties}::{EscapeMessage(MessageOf(finding))}");
        }

        foreach (IncompletePart part in document.Incomplete)
        {
            writer.WriteLine($"::warning title={EscapeProperty($"not looked at: {part.Subject}")}::{EscapeMessage($"{part.Reason}: {part.Advice}")}");
        }
    }

    private static IEnumerable<string> PropertiesOf(Finding finding)
    {
        if (finding.Location is SourceLocation location)
        {
            yield return $"file={EscapeProperty(location.File)}";
            if (location.Line > 0)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"line={location.Line}");
            }

            if (location.Column > 0)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"col={location.Column}");
            }
        }

        yield return $"title={EscapeProperty($"{Wording.LabelOf(finding)} {finding.Rule}")}";
    }

    private static string MessageOf(Finding finding)
    {
        string where = finding.Location?.Function is string function ? $"{function}: " : "";
        string steps = string.Concat(finding.Path.Select(step => $"\n{Wording.PlaceOf(step.Location)}: {step.Message}"));
        string measured = finding.PerCall is PerCall perCall ? $"\nmeasured: {Wording.AmountOf(perCall)}" : "";
        return $"{where}{finding.Message}{steps}{measured}\nnext: {NextStep.Of(finding)}";
    }

    private static string EscapeMessage(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) =>
        EscapeMessage(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
