namespace Decref.Trace.Growth.Findings;

/// <summary>Says how far a clean verdict holds that rests on few calls.</summary>
internal static class FewCallsAdvice
{
    private const string Next = "--calls N repeats it more often";

    /// <returns>At most one sentence.</returns>
    public static IEnumerable<string> On(IEnumerable<FunctionReport> reports)
    {
        FunctionReport[] few = [.. reports.Where(report => report.RestsOnFewCalls).OrderBy(report => report.Calls)];
        return few switch
        {
            [] => [],
            [FunctionReport only] => [$"{only.Target} was called {only.Calls} times ({Took(only)}): a leak rarer than 1 in {only.RarestSeen} calls may not show; {Next}"],
            _ => [$"{few.Length} functions were called {few[0].Calls} to {few[^1].Calls} times, least {few[0].Target} ({Took(few[0])}): there a leak rarer than 1 in {few[0].RarestSeen} calls may not show; {Next}"],
        };
    }

    private static string Took(FunctionReport report) => report.CallTime.TotalMilliseconds switch
    {
        >= 10 => $"{report.CallTime.TotalMilliseconds:0} ms a call",
        >= 0.1 => $"{report.CallTime.TotalMilliseconds:0.0} ms a call",
        _ => $"{report.CallTime.TotalMicroseconds:0} µs a call",
    };
}
