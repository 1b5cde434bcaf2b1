namespace Decref.Trace.Growth.Passes;

/// <summary>
/// Tells a thread that each call starts, and that leaves its part a little sooner or later, from one that goes by the clock:
/// the former leaves the same whole number for each call in every part of the run.
/// </summary>
internal static class CallPace
{
    private const int Parts = 4;
    private const int FewestInPart = 8;

    /// <summary>Survivors that a part may have too few or too many: those made around its ends.</summary>
    private const int Late = 2;

    /// <param name="survivors">Of each call, the last births left out.</param>
    public static bool IsKept(ReadOnlySpan<int> survivors)
    {
        int length = survivors.Length / Parts;
        if (length < FewestInPart)
        {
            return false;
        }

        long perCall = (Sum(survivors[..length]) + (length / 2)) / length;
        for (int part = 0; part < Parts; part++)
        {
            if (Math.Abs(Sum(survivors.Slice(part * length, length)) - (perCall * length)) > Late)
            {
                return false;
            }
        }

        return perCall > 0;
    }

    private static long Sum(ReadOnlySpan<int> survivors)
    {
        long sum = 0;
        foreach (int count in survivors)
        {
            sum += count;
        }

        return sum;
    }
}
