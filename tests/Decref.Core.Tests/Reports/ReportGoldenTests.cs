using System.Text.RegularExpressions;
using Decref.Core.Findings;
using Decref.Core.Reports;
using Decref.Core.Sources;
using Decref.Testing;
using Xunit;

namespace Decref.Core.Tests.Reports;

/// <summary>Every format, byte by byte, over the documents of <see cref="Sample"/>.</summary>
public sealed partial class ReportGoldenTests
{
    public static TheoryData<string> Formats => [.. Core.Reports.Reports.All.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_EveryPart_IsGolden(string format)
    {
        Assert.Null(Golden.Difference($"Reports/leaks.{format}.txt", Written(Sample.Document, format, ReportDetail.Normal)));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_Clean_IsGolden(string format)
    {
        Assert.Null(Golden.Difference($"Reports/clean.{format}.txt", Written(Sample.Clean, format, ReportDetail.Normal)));
    }

    [Theory]
    [InlineData(ReportDetail.Verbose, 100, false)]
    [InlineData(ReportDetail.Quiet, 100, false)]
    [InlineData(ReportDetail.Normal, 50, false)]
    [InlineData(ReportDetail.Normal, 100, true)]
    public void Write_Terminal_FollowsDetailWidthAndColour(ReportDetail detail, int width, bool colour)
    {
        string name = $"Reports/leaks.terminal.{detail.ToString().ToLowerInvariant()}-{width}{(colour ? "-colour" : "")}.txt";
        Assert.Null(Golden.Difference(name, Written(Sample.Document, "terminal", detail, width, colour)));
    }

    [Fact]
    public void Write_QuietAndClean_IsEmpty()
    {
        Assert.Equal("", Written(Sample.Clean, "terminal", ReportDetail.Quiet));
    }

    internal static string Written(FindingsDocument document, string format, ReportDetail detail, int width = 100, bool colour = false)
    {
        var text = new StringWriter { NewLine = "\n" };
        var context = new ReportContext(width, colour, detail, new SourceFiles(Path.GetDirectoryName(Golden.FileOf("source/shelf.c"))!));
        Core.Reports.Reports.Find(format)!.Write(document, context, text);
        return RulePagePattern().Replace(text.ToString().Replace(context.Sources.Root, "/GOLDEN", StringComparison.Ordinal), "$1\"the page of $2\"");
    }

    // The text of a rule's page may change without a change of the format.
    [GeneratedRegex(@"(""(?:text|markdown)"": )""# ([A-Z]{3}\d{3})(?:[^""\\]|\\.)*""")]
    private static partial Regex RulePagePattern();
}
