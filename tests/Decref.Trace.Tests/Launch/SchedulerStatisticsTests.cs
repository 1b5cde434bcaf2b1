using Decref.Trace.Launch;
using Xunit;

namespace Decref.Trace.Tests.Launch;

public sealed class SchedulerStatisticsTests
{
    [Theory]
    [InlineData("743372 2500000000 2\n", 2500)]
    [InlineData("0 0 0\n", 0)]
    [InlineData("1 2\n", 0)]
    [InlineData("a b c", 0)]
    [InlineData("1 -5 2", 0)]
    [InlineData("1 99999999999999999999999 2", 0)]
    [InlineData("", 0)]
    public void QueuedTimeIn_TheKernelsLine_IsTheSecondNumber(string line, int milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), SchedulerStatistics.QueuedTimeIn(line));

    [Fact]
    public void QueuedTimeOf_NoSuchProcess_IsZero() => Assert.Equal(TimeSpan.Zero, SchedulerStatistics.QueuedTimeOf(int.MaxValue));
}
