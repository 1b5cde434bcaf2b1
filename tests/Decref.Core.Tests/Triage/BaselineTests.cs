using Decref.Core.Findings;
using Decref.Core.Triage;
using Decref.Testing;
using Xunit;

namespace Decref.Core.Tests.Triage;

public sealed class BaselineTests
{
    [Fact]
    public void Write_Findings_AreSortedLinesThatReadBack()
    {
        Finding[] findings =
        [
            Sample.Finding with { Fingerprint = "2", Location = new SourceLocation("b.c", 9) },
            Sample.Finding with { Fingerprint = "1", Location = new SourceLocation("b.c", 4) },
            Sample.Finding with { Fingerprint = "3", Location = null },
            Sample.Finding with { Fingerprint = "1", Location = new SourceLocation("b.c", 5) },
        ];
        var text = new StringWriter();
        Baseline.Write(findings, text);
        Assert.Equal(
            """
            {"fingerprint":"3","rule":"RUN001"}
            {"fingerprint":"1","rule":"RUN001","file":"b.c"}
            {"fingerprint":"2","rule":"RUN001","file":"b.c"}

            """,
            text.ToString());

        Baseline? baseline = Baseline.Read(new StringReader(text.ToString()), out string? problem);
        Assert.Null(problem);
        Assert.Equal(3, baseline!.Count);
        Assert.True(baseline.Knows(findings[0]));
        Assert.False(baseline.Knows(Sample.Finding with { Fingerprint = "4" }));
    }

    [Theory]
    [InlineData("{\"fingerprint\":\"1\"}")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"fingerprint\":1,\"rule\":\"a\"}")]
    [InlineData("<<<<<<< HEAD")]
    public void Read_LineThatIsNoEntry_IsNamed(string line)
    {
        string text = "{\"fingerprint\":\"3\",\"rule\":\"RUN001\"}\n\n" + line;
        Assert.Null(Baseline.Read(new StringReader(text), out string? problem));
        Assert.Equal("line 3 is no baseline entry: write the file again with --write-baseline.", problem);
    }

    [Fact]
    public void Read_EndlessLine_IsRefused()
    {
        Assert.Null(Baseline.Read(new StringReader("{\"fingerprint\":\"" + new string('a', 10_000)), out string? problem));
        Assert.NotNull(problem);
    }
}
