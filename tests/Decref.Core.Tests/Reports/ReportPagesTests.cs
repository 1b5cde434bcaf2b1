using System.Text.RegularExpressions;
using Decref.Testing;
using Xunit;

namespace Decref.Core.Tests.Reports;

public sealed partial class ReportPagesTests
{
    [Fact]
    public void Page_OfReports_HasASectionForEachFormatInOrder()
    {
        string page = File.ReadAllText(Repository.File("docs/reports.md"));
        Assert.Equal(
            Core.Reports.Reports.All.Select(format => format.Name),
            SectionPattern().Matches(page).Select(section => section.Groups[1].Value));
    }

    [GeneratedRegex(@"^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex SectionPattern();
}
