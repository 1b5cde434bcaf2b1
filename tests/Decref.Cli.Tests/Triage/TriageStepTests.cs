using System.Diagnostics;
using Decref.Cli.Tests.Terminal;
using Decref.Cli.Triage;
using Decref.Core.Findings;
using Decref.Core.Sources;
using Decref.Testing;
using Xunit;

namespace Decref.Cli.Tests.Triage;

public sealed class TriageStepTests : IDisposable
{
    private static readonly TriageOptions All = new(null, null, null, Tier.Possible);

    private readonly TemporaryFolder _folder = new();
    private readonly TestScreen _screen = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Apply_BaselineOfTheSameRun_MakesItClean()
    {
        string baseline = Path.Combine(_folder.Path, "baseline.jsonl");
        FindingsDocument document = Sample.Document with { Incomplete = [], SelfCheck = [] };
        Assert.Equal(3, (await Apply(document, All with { WriteBaseline = baseline }))!.Findings.Length);

        FindingsDocument? known = await Apply(document, All with { Baseline = baseline });
        Assert.Equal(Verdict.Clean, known!.Verdict);
        Assert.Equal(new HeldBack(InBaseline: 3), known.HeldBack);
    }

    [Theory]
    [InlineData("<<<<<<<\n", ": line 1 is no baseline entry: write the file again with --write-baseline.")]
    [InlineData(null, "cannot read the baseline: ")]
    public async Task Apply_UnusableBaseline_IsComplainedAbout(string? text, string complaint)
    {
        string file = text is null ? Path.Combine(_folder.Path, "none") : _folder.Write("baseline.jsonl", text);
        Assert.Null(await Apply(Sample.Document, All with { Baseline = file }));
        Assert.Contains(complaint, _screen.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_ChangedSince_KeepsFindingsOnChangedAndNewLines()
    {
        _folder.Write("src/é old.c", "a\nb\nc\n");
        Git("init", "-q");
        Git("add", ".");
        Git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "a");
        _folder.Write("src/é old.c", "a\nB\nc\n");
        _folder.Write("src/new.c", "a\n");
        Finding At(string file, int line) => Sample.Finding with { Location = new SourceLocation(file, line), Path = [] };
        FindingsDocument document = Sample.Document with { Findings = [At("é old.c", 1), At("é old.c", 2), At("new.c", 1)] };

        FindingsDocument? kept = await Apply(document, All with { ChangedSince = "HEAD" }, "src");
        Assert.Equal(["é old.c:2", "new.c:1"], kept!.Findings.Select(finding => $"{finding.Location!.File}:{finding.Location.Line}"));
        Assert.Equal(new HeldBack(Unchanged: 1), kept.HeldBack);
    }

    [Theory]
    [InlineData("nonesuch", "git says: fatal: bad revision 'nonesuch'")]
    [InlineData("--output=x", "that is no revision of git.")]
    public async Task Apply_UnknownRevision_IsComplainedAbout(string revision, string complaint)
    {
        Git("init", "-q");
        Assert.Null(await Apply(Sample.Document, All with { ChangedSince = revision }));
        Assert.Contains(complaint, _screen.Error, StringComparison.Ordinal);
    }

    private Task<FindingsDocument?> Apply(FindingsDocument document, TriageOptions options, string folder = "") =>
        TriageStep.ApplyAsync(document, options, new SourceFiles(Path.Combine(_folder.Path, folder)), _screen.Screen, TestContext.Current.CancellationToken);

    private void Git(params string[] arguments)
    {
        using Process git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder.Path })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
