using Decref.Core.Findings;

namespace Decref.Trace.Growth.Findings;

/// <summary>Writes "10 blocks in 20 calls" as "1 block in 2 calls", exactly.</summary>
internal static class PerCallFraction
{
    public static PerCall Reduce(PerCall amounts)
    {
        long divisor = amounts.Calls;
        foreach (long amount in (ReadOnlySpan<long>)[amounts.Blocks, amounts.Bytes, amounts.References, amounts.Handles, .. amounts.Objects.Select(o => o.Count)])
        {
            divisor = GreatestCommonDivisor(divisor, amount);
        }

        return amounts with
        {
            Calls = amounts.Calls / divisor,
            Blocks = amounts.Blocks / divisor,
            Bytes = amounts.Bytes / divisor,
            References = amounts.References / divisor,
            Handles = amounts.Handles / divisor,
            Objects = [.. amounts.Objects.Select(o => o with { Count = o.Count / divisor })],
        };
    }

    private static long GreatestCommonDivisor(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
