using System.Collections.Immutable;

namespace Decref.Core.Reports;

/// <summary>Every report format. A test walks this table: each row has a section in docs/reports.md and a golden file.</summary>
public static class Reports
{
    public static readonly ImmutableArray<ReportFormat> All =
    [
        new("json", "the findings document itself (docs/formats/findings.md)", JsonReport.Write),
    ];

    public static ReportFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
