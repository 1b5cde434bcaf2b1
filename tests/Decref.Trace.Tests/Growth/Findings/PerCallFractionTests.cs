using Decref.Core.Findings;
using Decref.Trace.Growth.Findings;
using Xunit;

namespace Decref.Trace.Tests.Growth.Findings;

public sealed class PerCallFractionTests
{
    [Fact]
    public void Reduce_AmountsWithACommonDivisor_AreWrittenInTheFewestCalls()
    {
        PerCall reduced = PerCallFraction.Reduce(new PerCall(20, 10, 500, 0, 0, [new TypeCount("list", 10)]));

        Assert.Equal((2L, 1L, 50L, 1L), (reduced.Calls, reduced.Blocks, reduced.Bytes, reduced.Objects[0].Count));
    }

    [Fact]
    public void Reduce_AmountsWithout_StayExact()
    {
        PerCall reduced = PerCallFraction.Reduce(new PerCall(20, 7, 501, 0, 0, []));

        Assert.Equal((20L, 7L, 501L), (reduced.Calls, reduced.Blocks, reduced.Bytes));
    }
}
