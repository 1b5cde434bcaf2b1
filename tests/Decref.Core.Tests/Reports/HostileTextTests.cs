using System.Xml.Linq;
using Decref.Core.Findings;
using Decref.Core.Reports;
using Decref.Testing;
using Xunit;

namespace Decref.Core.Tests.Reports;

/// <summary>Names and messages come from traced programs: none may break out of its place in a report.</summary>
public sealed class HostileTextTests
{
    private const string Evil = "a\e[2Jb\rc\u202ed\0e%::error::]]><x>&\ud800 ,";

    private static readonly FindingsDocument Document = Sample.Document with
    {
        Findings =
        [
            Sample.Finding with
            {
                Message = Evil,
                Target = Evil,
                Location = new SourceLocation(Evil, 1, 1, Evil),
                Path = [new PathStep(new SourceLocation(Evil, 2), Evil)],
                Stacks = [new CallStack(Evil, [new StackFrame(FrameLanguage.Native, Evil, null, Evil, false, false)])],
                Related = [new RelatedLocation(new SourceLocation(Evil, 3), Evil)],
            },
        ],
        Incomplete = [new IncompletePart(Evil, Evil, Evil)],
        Observations = [new Observation(Evil, Evil, Evil)],
    };

    [Fact]
    public void Write_Terminal_HasNoControlCharacters()
    {
        string text = ReportGoldenTests.Written(Document, "terminal", ReportDetail.Verbose);
        Assert.DoesNotContain(text, c => (char.IsControl(c) && c != '\n') || c == '\u202e');
    }

    [Fact]
    public void Write_JUnit_IsWellFormed()
    {
        XDocument xml = XDocument.Parse(ReportGoldenTests.Written(Document, "junit", ReportDetail.Normal));
        Assert.Equal("a?[2Jb\rc\u202ed?e%::error::]]><x>&? ,".Replace("\r", "", StringComparison.Ordinal).Length, xml.Descendants("failure").Single().Attribute("message")!.Value.Replace("\r", "", StringComparison.Ordinal).Length);
    }

    [Fact]
    public void Write_GitHub_IsOneCommandALine()
    {
        string[] lines = ReportGoldenTests.Written(Document, "github", ReportDetail.Normal).TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.Matches("^::(error|warning) [^:]*::", line));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public void Write_Json_Parses(string format)
    {
        using var json = System.Text.Json.JsonDocument.Parse(ReportGoldenTests.Written(Document, format, ReportDetail.Normal));
        Assert.Equal(System.Text.Json.JsonValueKind.Object, json.RootElement.ValueKind);
    }
}
