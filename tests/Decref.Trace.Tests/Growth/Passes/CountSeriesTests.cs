using System.Runtime.CompilerServices;
using Decref.Trace.Agent;
using Decref.Trace.Growth.Passes;
using Xunit;

namespace Decref.Trace.Tests.Growth.Passes;

public sealed class CountSeriesTests
{
    [Theory]
    [InlineData(100, new int[0], true, 0)]
    [InlineData(100, new[] { 0, 1, 2, 3, 49 }, true, 0)]
    [InlineData(100, new[] { 50 }, false, 50)]
    [InlineData(100, new[] { 3, 60, 70, 80, 90, 99 }, false, 10)]
    [InlineData(1, new[] { 0 }, false, 1)]
    public void Add_NoisyCalls_SayWhetherAndHowOften(int calls, int[] noisy, bool hasSettled, int callsPerNoise)
    {
        int size = Unsafe.SizeOf<IterationRecord>();
        byte[] records = new byte[calls * size];
        foreach (int call in noisy)
        {
            records[call * size] = 1;
        }

        var series = new CountSeries();
        series.Add(records);

        Assert.Equal((calls, hasSettled, callsPerNoise), (series.Calls, series.HasSettled, series.CallsPerNoise));
    }

    /// <summary>All of the noise of a single call at the start of the first step: growth is not plain, the function has settled.</summary>
    [Fact]
    public void HasSettled_NoiseInTheFirstHalfOfTheOnlyStep_IsSettledButNotQuiet()
    {
        byte[] records = new byte[32 * Unsafe.SizeOf<IterationRecord>()];
        records.AsSpan(0, 10 * Unsafe.SizeOf<IterationRecord>()).Fill(1);

        var series = new CountSeries();
        series.Add(records);

        Assert.Equal((10, true, false), (series.NoisyInLastChunk, series.HasSettled, series.IsQuiet));
    }
}
