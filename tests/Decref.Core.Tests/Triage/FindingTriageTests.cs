using Decref.Core.Findings;
using Decref.Core.Sources;
using Decref.Core.Triage;
using Decref.Testing;
using Xunit;

namespace Decref.Core.Tests.Triage;

public sealed class FindingTriageTests
{
    [Fact]
    public void Apply_EachReason_HoldsBackAndIsCounted()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.c", "a();\nb(); // decref: ignore[RUN001] on purpose\nc(); // decref: ignore[RUN001]\n");
        Finding At(int line, string fingerprint) => Sample.Finding with { Location = new SourceLocation("a.c", line), Fingerprint = fingerprint, Path = [] };
        Finding[] findings = [At(1, "kept"), At(2, "suppressed"), At(3, "no reason given"), At(1, "known"), At(1, "maybe") with { Tier = Tier.Possible }, At(9, "old")];

        Baseline baseline = Baseline.Read(new StringReader("""{"fingerprint":"known","rule":"RUN001"}"""), out _)!;
        var changed = new ChangedLines(folder.Path);
        changed.AddDiff(new StringReader("+++ a.c\n@@ -0,0 +1,3 @@\n"), folder.Path);
        TriageResult result = new FindingTriage(baseline, changed).Apply(findings, new SourceFiles(folder.Path));

        Assert.Equal(["kept", "no reason given"], result.Findings.Select(finding => finding.Fingerprint));
        Assert.Equal(new HeldBack(Suppressed: 1, InBaseline: 1, Unchanged: 1, BelowTier: 1), result.HeldBack);
        Assert.Equal("a.c:3", Assert.Single(result.Problems).Subject);
    }

    [Fact]
    public void Apply_NothingToHoldBack_SaysSo()
    {
        TriageResult result = new FindingTriage(LeastTier: Tier.Possible).Apply([Sample.Finding with { Tier = Tier.Possible }], SourceFiles.None);
        Assert.Single(result.Findings);
        Assert.Null(result.HeldBack);
    }
}
