using Decref.Trace.Agent;
using Decref.Trace.Growth.Laws;
using Decref.Trace.Growth.Passes;
using Decref.Trace.Tests.Agent;
using Xunit;

namespace Decref.Trace.Tests.Growth.Passes;

/// <summary>100 calls were recorded, each left one block; then 1,000 calls more.</summary>
public sealed class EnduranceGrowthTests
{
    private const int Calls = 100;
    private const int Rushed = 1000;

    private static readonly SurvivorKey Here = new(1, AllocationDomain.Obj, default, "list");
    private static readonly SurvivorKey Elsewhere = Here with { Stack = 2 };

    [Theory]
    [InlineData(1100, true)]
    [InlineData(848, true)]
    [InlineData(847, false)]
    [InlineData(100, false)]
    [InlineData(0, false)]
    public void Judge_AfterManyCalls_IsALeakOnlyAtItsPace(int after, bool isLeak)
    {
        JudgedGroup leak = Leak(Here);
        var growth = new EnduranceGrowth(Located(leak), [Survivors(Here, after)], Rushed);

        Assert.Equal(isLeak ? GrowthKind.Linear : GrowthKind.Settled, growth.Judge(leak).Kind);
    }

    /// <summary>One in 22 calls, whichever of them: 45 more come in 1,000 calls, where the second half alone would promise 60.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(11)]
    [InlineData(21)]
    public void Judge_RareLeak_IsMeasuredByWholePeriods(int phase)
    {
        int[] perBirth = [.. Enumerable.Range(0, Calls).Select(call => call % 22 == phase ? 1 : 0)];
        var group = new SurvivorGroup(Here, [.. Enumerable.Range(0, perBirth.Sum())], perBirth, 0);
        var rare = new JudgedGroup(group, new GrowthPattern(GrowthKind.Linear, 22, IsExact: true));

        Assert.Equal(GrowthKind.Linear, new EnduranceGrowth(Located(rare), [Survivors(Here, group.Count + 45)], Rushed).Judge(rare).Kind);
        Assert.Equal(GrowthKind.Settled, new EnduranceGrowth(Located(rare), [Survivors(Here, group.Count + 31)], Rushed).Judge(rare).Kind);
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(1100, true)]
    public void Judge_WhatFollowedNoLaw_IsSettledWhenItStops(int after, bool isOpen)
    {
        JudgedGroup group = Leak(Here) with { Pattern = new GrowthPattern(GrowthKind.Undecided, 0, IsExact: false) };
        var growth = new EnduranceGrowth(Located(group), [Survivors(Here, after)], Rushed);

        Assert.Equal(isOpen ? GrowthKind.Undecided : GrowthKind.Settled, growth.Judge(group).Kind);
    }

    [Fact]
    public void Judge_SameTypeByAnotherWay_StaysALeak()
    {
        JudgedGroup leak = Leak(Here);
        var growth = new EnduranceGrowth(Located(leak), [Survivors(Here, 100), Survivors(Elsewhere, 1000)], Rushed);

        Assert.Equal(GrowthKind.Linear, growth.Judge(leak).Kind);
    }

    [Fact]
    public void Judge_CacheBesideALeakOfTheSameType_IsToldApart()
    {
        JudgedGroup leak = Leak(Here);
        JudgedGroup cache = Leak(Elsewhere);
        var growth = new EnduranceGrowth(Located(leak, cache), [Survivors(Here, 1100), Survivors(Elsewhere, 300)], Rushed);

        Assert.Equal((GrowthKind.Linear, GrowthKind.Settled), (growth.Judge(leak).Kind, growth.Judge(cache).Kind));
    }

    private static JudgedGroup Leak(SurvivorKey key) =>
        new(new SurvivorGroup(key, [.. Enumerable.Range(0, Calls)], [.. Enumerable.Repeat(1, Calls)], 0), new GrowthPattern(GrowthKind.Linear, 1, IsExact: true));

    private static SurvivorGroup Survivors(SurvivorKey key, int count) => new(key, [.. Enumerable.Range(0, count)], [count], 0);

    private static LocateResult Located(params JudgedGroup[] groups) =>
        new(SnapshotReader.Read(new SnapshotBytes().Build()), 1, Calls, [.. groups]);
}
