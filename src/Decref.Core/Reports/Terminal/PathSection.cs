using System.Collections.Immutable;
using Decref.Core.Findings;

namespace Decref.Core.Reports.Terminal;

/// <summary>The path of a finding as the source lines it takes, each with what happens there under it.</summary>
internal static class PathSection
{
    internal static void Write(Finding finding, ReportContext context, Ink ink)
    {
        string often = Wording.OccurrenceOf(finding) is string occurrence ? $" ({occurrence})" : "";
        ink.Text("  ").Strong("path").Text(often).End();
        int gutter = finding.Path.Max(step => Wording.Digits(step.Location.Line));
        var last = new SourceLocation(finding.Location?.File ?? "", 0);
        foreach (PathStep step in finding.Path)
        {
            if (step.Location.File != last.File)
            {
                ink.Text("  in ").Strong(step.Location.File).End();
            }

            bool isNewLine = step.Location.File != last.File || step.Location.Line != last.Line;
            SourceQuote.WriteAnnotated(step, gutter, isNewLine, context, ink);
            last = step.Location;
        }
    }

    /// <summary>A step of the path quotes the location's line already.</summary>
    internal static bool Shows(ImmutableArray<PathStep> path, SourceLocation location) =>
        path.Any(step => step.Location.File == location.File && step.Location.Line == location.Line);
}
