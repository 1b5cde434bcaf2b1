using Decref.Trace.Growth.Laws;
using Decref.Trace.Launch;
using Xunit;

namespace Decref.Trace.Tests.Growth.Laws;

/// <summary>References gained after n, 2n and 4n calls.</summary>
public sealed class ReferenceWindowsTests
{
    [Theory]
    [InlineData(2080, 2080, 4160, 8320, true)]
    [InlineData(2080, 2, 4, 8, true)] // one in a thousand calls
    [InlineData(2080, 2087, 4168, 8331, true)] // the int 1: 7 references more from the start
    [InlineData(2080, 10, 11, 13, false)] // a first use, then chance
    [InlineData(2080, 500, 1000, 1100, false)] // a cache that filled
    [InlineData(2080, 3000, 5080, 9240, false)] // far more at first: no steady pace from the start
    [InlineData(48, 10, 20, 33, false)]
    public void KeepPace_OfGrowth_IsAskedOfEveryWindow(long calls, long once, long twice, long fourTimes, bool expected)
    {
        Assert.Equal(expected, new ReferenceWindows(calls, once, twice, fourTimes).KeepPace);
    }

    /// <summary>As None was counted in three runs of a function that loses four of its references in each call.</summary>
    [Theory]
    [InlineData(204, 405, 812, 832, 3328)]
    [InlineData(220, 440, 898, 832, 3300)]
    public void PerCall_OfARoughStart_IsToldByALongerLook(long once, long twice, long fourTimes, long calls, long growth)
    {
        var windows = new ReferenceWindows(52, once, twice, fourTimes);

        Assert.True(windows.IsWorthALongerLook);
        ReferenceGrowth? found = windows.PerCall(new GrownObject(0, 0, "NoneType", "None"), calls, growth);
        Assert.Equal((1, 4), (found!.Calls, found.References));
    }

    [Fact]
    public void PerCall_OfGrowthThatEnded_IsNone()
    {
        Assert.Null(new ReferenceWindows(52, 204, 405, 812).PerCall(new GrownObject(0, 0, "NoneType", "None"), 832, 40));
        Assert.False(new ReferenceWindows(2080, 12, 30, 41).IsWorthALongerLook);
    }

    [Theory]
    [InlineData(2087, 4168, 8331, 1, 1)]
    [InlineData(4160, 8320, 16640, 1, 2)]
    [InlineData(208, 416, 832, 10, 1)]
    public void PerCall_OfGrowth_IsTheRhythm(long once, long twice, long fourTimes, long calls, long references)
    {
        ReferenceGrowth growth = new ReferenceWindows(2080, once, twice, fourTimes).PerCall(new GrownObject(0, 0, "int", "1"));

        Assert.Equal((calls, references), (growth.Calls, growth.References));
    }
}
