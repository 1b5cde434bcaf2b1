using Decref.Core.Findings;
using Decref.Core.Reports;
using Decref.Testing;
using Xunit;

namespace Decref.Core.Tests.Reports;

public sealed class FixSectionTests
{
    [Fact]
    public void Write_FixOfSeveralPlaces_ShowsOnlyTheLinesItChanges()
    {
        Finding finding = Sample.Finding with
        {
            Fixes = [new Fix("Release.", [new TextEdit("shelf.c", 14, 5, 14, 5, "B;\n    "), new TextEdit("shelf.c", 9, 5, 9, 5, "{ A; "), new TextEdit("shelf.c", 9, 8, 9, 8, " }")])],
        };
        string[] lines = ReportGoldenTests.Written(Sample.Document with { Findings = [finding] }, "terminal", ReportDetail.Normal).Split('\n');

        int fix = Array.FindIndex(lines, static line => line.StartsWith("  fix", StringComparison.Ordinal));

        Assert.Equal(
            ["      9 - ", "      9 + ", "     14 + "],
            lines[(fix + 1)..].TakeWhile(static line => line.StartsWith("    ", StringComparison.Ordinal)).Select(static line => line[..10]));
    }
}
