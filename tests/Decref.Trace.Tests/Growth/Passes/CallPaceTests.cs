using Decref.Trace.Growth.Passes;
using Xunit;

namespace Decref.Trace.Tests.Growth.Passes;

public sealed class CallPaceTests
{
    private const int Calls = 400;

    [Fact]
    public void IsKept_OneACallNowAndThenInTheNext_IsTheCallsOwn()
    {
        int[] survivors = [.. Enumerable.Repeat(1, Calls)];
        for (int call = 3; call + 1 < Calls; call += 7)
        {
            survivors[call] = 0;
            survivors[call + 1]++;
        }

        Assert.True(CallPace.IsKept(survivors));
    }

    /// <summary>A thread that goes by the clock: 37 in every 40 calls, or as many as calls happen to be slow.</summary>
    [Theory]
    [InlineData(40, 37)]
    [InlineData(10, 3)]
    [InlineData(10, 0)]
    public void IsKept_AnotherRate_IsNot(int period, int made)
    {
        int[] survivors = [.. Enumerable.Range(0, Calls).Select(call => call % period < made ? 1 : 0)];

        Assert.False(CallPace.IsKept(survivors));
    }

    [Fact]
    public void IsKept_FewCalls_IsNotCertain() => Assert.False(CallPace.IsKept(Enumerable.Repeat(1, 31).ToArray()));
}
