using Decref.Trace.Growth.Laws;
using Decref.Trace.Launch;
using Xunit;

namespace Decref.Trace.Tests.Growth.Laws;

public sealed class ReferenceRhythmTests
{
    private static readonly ReferenceGrowth Roughly = new(new GrownObject(10, 0x1000, "object", ""), 297, 1);

    [Theory]
    [InlineData(300, 1, 1500)]
    [InlineData(300, 3, 1500)]
    [InlineData(7, 1, 40)]
    public void Read_AnExactRhythm_IsTold(int period, int references, int calls)
    {
        int[] changes = [.. Enumerable.Range(1, calls).Select(call => call % period == 0 ? references : 0)];

        ReferenceGrowth read = ReferenceRhythm.Read(Roughly, changes);

        Assert.Equal((period, references, false), (read.Calls, read.References, read.IsEstimate));
    }

    /// <summary>An object as common as the int 1 comes and goes beside it.</summary>
    [Fact]
    public void Read_NoExactRhythm_StaysAnEstimate()
    {
        int[] changes = [.. Enumerable.Range(1, 1500).Select(call => (call % 300 == 0 ? 1 : 0) + (call == 777 ? 2 : call == 791 ? -2 : 0))];

        ReferenceGrowth read = ReferenceRhythm.Read(Roughly, changes);

        Assert.Equal((297, 1, true), (read.Calls, read.References, read.IsEstimate));
    }

    [Fact]
    public void Read_NothingGained_StaysAnEstimate() => Assert.True(ReferenceRhythm.Read(Roughly, new int[1500]).IsEstimate);
}
