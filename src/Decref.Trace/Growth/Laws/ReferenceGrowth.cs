using Decref.Trace.Launch;

namespace Decref.Trace.Growth.Laws;

/// <summary>An old object that gains references with the calls.</summary>
/// <param name="Calls">Calls that together add <paramref name="References"/>.</param>
internal sealed record ReferenceGrowth(GrownObject Object, long Calls, long References)
{
    /// <summary>The calls that add one are known roughly: it is rare, and follows no exact rhythm.</summary>
    public bool IsEstimate { get; init; }
}
