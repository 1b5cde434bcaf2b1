using System.Collections.Immutable;
using Decref.Trace.Growth.Passes;
using Decref.Trace.Launch;

namespace Decref.Trace.Growth.Laws;

/// <summary>Finds the exact rhythm of references that are not gained in every call: windows know it to the nearest event only.</summary>
internal sealed class ReferenceRhythm(DriverSession session, Pace pace)
{
    private const int MostWatched = 16;
    private const int MostCalls = 16_384;

    /// <summary>The law is read after the first quarter, and must be seen three times there.</summary>
    private const int Periods = 5;

    /// <param name="calls">Goes up by the calls made.</param>
    public ImmutableArray<ReferenceGrowth> Refine(ImmutableArray<ReferenceGrowth> found, ref long calls)
    {
        ReferenceGrowth[] rare = [.. found.Where(growth => growth.Calls > 1).Take(MostWatched)];
        if (rare.Length == 0)
        {
            return found;
        }

        int wanted = (int)Math.Min(MostCalls, Periods * rare.Max(growth => growth.Calls));
        if (pace.Affordable(wanted) < wanted)
        {
            return [.. found.Select(AsEstimate)];
        }

        IReadOnlyDictionary<ulong, int[]> changes = session.Watch(wanted, rare.Select(growth => growth.Object.Address));
        calls += wanted;
        return [.. found.Select(growth => changes.TryGetValue(growth.Object.Address, out int[]? seen) ? Read(growth, seen) : AsEstimate(growth))];
    }

    private static ReferenceGrowth AsEstimate(ReferenceGrowth growth) => growth with { IsEstimate = growth.Calls > 1 };

    /// <param name="changes">Of the object's refcount, call by call.</param>
    internal static ReferenceGrowth Read(ReferenceGrowth growth, ReadOnlySpan<int> changes)
    {
        GrowthPattern law = GrowthPattern.Of(changes);
        if (law is not { Kind: GrowthKind.Linear, IsExact: true, Period: > 0 })
        {
            return AsEstimate(growth);
        }

        long gained = 0;
        foreach (int change in changes.Slice(changes.Length / 4, law.Period))
        {
            gained += change;
        }

        return gained > 0 ? growth with { Calls = law.Period, References = gained } : AsEstimate(growth);
    }
}
