using System.Collections.Immutable;

namespace Decref.Core.Reports;

/// <summary>Every report format. A test walks this table: each row has a section in docs/reports.md and a golden file.</summary>
public static class Reports
{
    public static readonly ImmutableArray<ReportFormat> All =
    [
        new("terminal", "for a person", TerminalReport.Write),
        new("json", "the findings document itself", JsonReport.Write),
        new("sarif", "for code scanning services and editors", SarifReport.Write),
        new("junit", "for test dashboards", JUnitReport.Write),
        new("github", "annotations of a pull request", GitHubReport.Write),
    ];

    public static ReportFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
