using Decref.Trace.Growth;
using Decref.Trace.Growth.Findings;
using Xunit;

namespace Decref.Trace.Tests.Growth.Findings;

public sealed class FewCallsAdviceTests
{
    [Fact]
    public void On_ThousandsOfCalls_SaysNothing() => Assert.Empty(FewCallsAdvice.On([Called("fast", 3000, 0.01)]));

    [Fact]
    public void On_ASlowFunction_SaysDownToWhatRateItIsClean() => Assert.Equal(
        ["slow was called 64 times (101 ms a call): a leak rarer than 1 in 21 calls may not show; --calls N repeats it more often"],
        FewCallsAdvice.On([Called("fast", 10240, 0.01), Called("slow", 64, 101.2)]));

    [Fact]
    public void On_SeveralSlowFunctions_IsOneSentenceAboutTheSlowest() => Assert.Equal(
        ["2 functions were called 64 to 900 times, least slow (2.0 ms a call): there a leak rarer than 1 in 21 calls may not show; --calls N repeats it more often"],
        FewCallsAdvice.On([Called("slower", 900, 0.5), Called("slow", 64, 2)]));

    private static FunctionReport Called(string name, int calls, double milliseconds) =>
        new(name, calls, [], [], []) { CallTime = TimeSpan.FromMilliseconds(milliseconds) };
}
