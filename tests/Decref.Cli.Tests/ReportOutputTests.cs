using System.Collections.Immutable;
using Decref.Cli.Tests.Terminal;
using Decref.Core.Findings;
using Decref.Core.Reports;
using Decref.Core.Sources;
using Decref.Testing;
using Xunit;

namespace Decref.Cli.Tests;

public sealed class ReportOutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestScreen _screen = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Verdict.Clean, 0)]
    [InlineData(Verdict.Leaks, 1)]
    [InlineData(Verdict.Incomplete, 4)]
    public void Write_Verdict_IsTheExitCode(Verdict verdict, int code)
    {
        Assert.Equal(code, (int)Write(Sample.Document with { Verdict = verdict }));
    }

    [Fact]
    public void Write_ReportIntoAFile_LeavesTheTerminalReportOnOutput()
    {
        string file = Path.Combine(_folder.Path, "a.json");
        Write(Sample.Clean, new ReportRequest("json", file));
        Assert.Equal("clean  3 targets (1.3 s)\n", _screen.Output);
        Assert.StartsWith("{\n  \"schema\": 1,", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ReportOnOutput_ReplacesTheTerminalReport()
    {
        Write(Sample.Clean, new ReportRequest("json", null), new ReportRequest("junit", Path.Combine(_folder.Path, "a.xml")));
        Assert.StartsWith("{", _screen.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("clean  3", _screen.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder.Path, "a.xml")));
    }

    [Fact]
    public void Write_FileThatCannotBeWritten_IsOneSentenceAndCode2()
    {
        Assert.Equal(ExitCode.Usage, Write(Sample.Clean, new ReportRequest("json", Path.Combine(_folder.Path, "none/a.json"))));
        Assert.StartsWith("decref: cannot write the json report: ", _screen.Error, StringComparison.Ordinal);
        Assert.Single(_screen.Error.TrimEnd('\n').Split('\n'));
    }

    private ExitCode Write(FindingsDocument document, params ImmutableArray<ReportRequest> requests) =>
        ReportOutput.Write(document, new SharedOptions(requests, null, ReportDetail.Normal), SourceFiles.None, _screen.Screen);
}
