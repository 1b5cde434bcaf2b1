using Decref.Trace.Growth;
using Xunit;

namespace Decref.Trace.Tests.Growth;

public sealed class GrowthPatternTests
{
    [Fact]
    public void Of_CacheFillsAnewWhenTheLastRoundStarts_IsSettled()
    {
        int[] survivors = new int[4096];
        Array.Fill(survivors, 1, 0, 300);
        Array.Fill(survivors, 1, 2048, 100);
        Assert.Equal(GrowthKind.Settled, GrowthPattern.Of(survivors).Kind);
    }

    [Fact]
    public void Of_SurvivorsWellIntoTheLastRound_IsNotSettled()
    {
        int[] survivors = new int[4096];
        Array.Fill(survivors, 1, 0, 300);
        survivors[3000] = 1;
        Assert.Equal(GrowthKind.Undecided, GrowthPattern.Of(survivors).Kind);
    }
}
