namespace Decref.Trace.Growth.Findings;

/// <summary>The beginning of every message about what calls leave.</summary>
internal static class CallWords
{
    /// <param name="isEstimate">The number of calls is known roughly.</param>
    public static string Leaves(long calls, bool isEstimate = false) =>
        calls == 1 ? "each call leaves" : $"{(isEstimate ? "about " : "")}every {calls} calls leave";

    /// <summary>Of what has no rhythm: what a number of calls left, not what any others will.</summary>
    public static string Left(long calls) => $"{calls} calls, at no regular pace, left";
}
