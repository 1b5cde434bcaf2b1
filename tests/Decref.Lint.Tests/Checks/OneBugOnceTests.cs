using Decref.Core.Findings;
using Decref.Testing;
using Xunit;

namespace Decref.Lint.Tests.Checks;

public sealed class OneBugOnceTests
{
    [Fact]
    public async Task Join_TemporaryLostInAFormat_IsOneFindingOfTheRuleThatKnowsTheFormat()
    {
        LintedSource source = await LintedSource.ReadAsync(Repository.File("tests/checks/ARG006/temporary_in_format.c"), TestContext.Current.CancellationToken);

        Finding[] lost = [.. source.FindingsWithFixes().Where(finding => finding.Kind == LeakKind.LostReference)];

        Assert.Equal([("ARG006", 7), ("ARG006", 13)], lost.Select(finding => (finding.Rule, finding.Location!.Line)));
    }

    [Fact]
    public async Task Join_FieldOverwrittenInASetter_IsOneFinding()
    {
        LintedSource source = await LintedSource.ReadAsync(Repository.File("tests/checks/TYP010/overwritten_field.c"), TestContext.Current.CancellationToken);

        Finding[] lost = [.. source.FindingsWithFixes().Where(finding => finding.Location!.Function == "holder_set_value")];

        Assert.Equal("TYP010", Assert.Single(lost).Rule);
    }
}
