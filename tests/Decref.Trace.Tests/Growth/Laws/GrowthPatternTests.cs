using Decref.Trace.Growth.Laws;
using Xunit;

namespace Decref.Trace.Tests.Growth.Laws;

public sealed class GrowthPatternTests
{
    [Theory]
    [InlineData(1, 1, 64)]
    [InlineData(10, 10, 256)]
    [InlineData(1000, 1000, 8192)]
    public void Of_OneSurvivorEveryFewCalls_IsLinearWithThatPeriod(int every, int period, int calls)
    {
        GrowthPattern pattern = GrowthPattern.Of(Calls(calls, i => i % every == every / 2 ? 1 : 0));

        Assert.Equal((GrowthKind.Linear, period), (pattern.Kind, pattern.Period));
    }

    [Fact]
    public void Of_NoSurvivors_IsNone() => Assert.Equal(GrowthKind.None, GrowthPattern.Of(Calls(100, _ => 0)).Kind);

    [Fact]
    public void Of_ConstantAfterOtherFirstCalls_IsLinear()
    {
        GrowthPattern pattern = GrowthPattern.Of(Calls(64, i => i < 9 ? 3 : 1));

        Assert.Equal((GrowthKind.Linear, 1), (pattern.Kind, pattern.Period));
    }

    [Fact]
    public void Of_OneInEveryCallAndSometimesMore_IsLinear()
    {
        Assert.Equal(GrowthKind.Linear, GrowthPattern.Of(Calls(128, i => i is 40 or 97 ? 2 : 1)).Kind);
    }

    [Fact]
    public void Of_OneInTenCallsAndOnceMore_KeepsItsPeriod()
    {
        GrowthPattern pattern = GrowthPattern.Of(Calls(512, i => (i % 10 == 3 ? 1 : 0) + (i == 250 ? 1 : 0)));

        Assert.Equal((GrowthKind.Linear, 10, false), (pattern.Kind, pattern.Period, pattern.IsExact));
    }

    [Fact]
    public void Of_CacheThatFilled_IsSettled() => Assert.Equal(GrowthKind.Settled, GrowthPattern.Of(Calls(256, i => i < 100 ? 1 : 0)).Kind);

    [Fact]
    public void Of_CacheThatReplaces_IsReplaced() => Assert.Equal(GrowthKind.Replaced, GrowthPattern.Of(Calls(256, i => i >= 200 ? 1 : 0)).Kind);

    [Fact]
    public void Of_TwoFarEvents_IsUndecided() => Assert.Equal(GrowthKind.Undecided, GrowthPattern.Of(Calls(256, i => i is 100 or 180 ? 1 : 0)).Kind);

    [Fact]
    public void Of_RareEventOnce_IsSettledAfterDoubling()
    {
        Assert.Equal(GrowthKind.Settled, GrowthPattern.Of(Calls(512, i => i is 100 or 180 ? 1 : 0)).Kind);
    }

    [Fact]
    public void Of_ChanceInEveryPart_IsIrregular()
    {
        var random = new Random(1);
        Assert.Equal(GrowthKind.Irregular, GrowthPattern.Of(Calls(1024, _ => random.Next(10) == 0 ? 1 : 0)).Kind);
    }

    [Fact]
    public void Of_PeriodSeenLessThanThreeTimes_IsNotBelieved()
    {
        Assert.NotEqual(GrowthKind.Linear, GrowthPattern.Of(Calls(100, i => i % 40 == 5 ? 1 : 0)).Kind);
    }

    private static int[] Calls(int count, Func<int, int> survivors) => [.. Enumerable.Range(0, count).Select(survivors)];
}
