namespace Decref.Trace.Growth.Laws;

/// <summary>How many survivors each call left, read as a law.</summary>
/// <param name="Period">Calls after which a <see cref="GrowthKind.Linear"/> pattern repeats; 1: the same in every call.</param>
/// <param name="IsExact">Every period left exactly the same; otherwise every call left at least something.</param>
internal readonly record struct GrowthPattern(GrowthKind Kind, int Period, bool IsExact)
{
    private const int PeriodsToBelieve = 3;
    private const int InexactPeriodsToBelieve = 8;
    private const int Parts = 4;
    private const int LeastInPart = 4;

    public bool IsLeak => Kind is GrowthKind.Linear or GrowthKind.Irregular or GrowthKind.Swelling;

    public bool IsDecided => Kind is not (GrowthKind.Undecided or GrowthKind.Extended);

    /// <summary>
    /// Reads a window of calls. The law may begin after the first quarter: early calls specialise bytecode and fill caches.
    /// </summary>
    /// <param name="survivors">What is still alive of each call, oldest first, the last births left out.</param>
    public static GrowthPattern Of(ReadOnlySpan<int> survivors)
    {
        int last = survivors.LastIndexOfAnyExcept(0);
        if (last < 0)
        {
            return new GrowthPattern(GrowthKind.None, 0, IsExact: true);
        }

        int start = survivors.Length / Parts;
        int period = SmallestPeriod(survivors[start..]);
        if (last >= start && period * PeriodsToBelieve <= survivors.Length - start)
        {
            return new GrowthPattern(GrowthKind.Linear, period, IsExact: true);
        }

        // Something in every period, and now and then more of something else made at the same place.
        int gap = CommonGap(survivors[start..]);
        if (gap > 0 && RecursInEveryPeriod(survivors[start..], gap))
        {
            return new GrowthPattern(GrowthKind.Linear, gap, IsExact: false);
        }

        return new GrowthPattern(WithoutRhythm(survivors, last), 0, IsExact: false);
    }

    private static GrowthKind WithoutRhythm(ReadOnlySpan<int> survivors, int last)
    {
        // Recording doubles: the last round starts in the middle of the window. What starting it disturbed (the type cache
        // of CPython <= 3.11 keeps strings by address) fills anew in its first calls.
        int half = survivors.Length / 2;
        if (last < half + (half / 8))
        {
            return GrowthKind.Settled;
        }

        if (survivors[..half].IndexOfAnyExcept(0) < 0)
        {
            return GrowthKind.Replaced;
        }

        return IsEverywhere(survivors) ? GrowthKind.Irregular : GrowthKind.Undecided;
    }

    /// <summary>Each part of the window has several survivors, none more than twice another: the total grows with the calls.</summary>
    private static bool IsEverywhere(ReadOnlySpan<int> survivors)
    {
        int least = int.MaxValue;
        int most = 0;
        for (int part = 0; part < Parts; part++)
        {
            int sum = 0;
            foreach (int count in survivors[(survivors.Length * part / Parts)..(survivors.Length * (part + 1) / Parts)])
            {
                sum += count;
            }

            least = Math.Min(least, sum);
            most = Math.Max(most, sum);
        }

        return least >= LeastInPart && most <= 2 * least;
    }

    /// <summary>The most frequent distance between calls that left something; 0: fewer than two did.</summary>
    private static int CommonGap(ReadOnlySpan<int> survivors)
    {
        var gaps = new Dictionary<int, int>();
        int previous = -1;
        for (int i = 0; i < survivors.Length; i++)
        {
            if (survivors[i] == 0)
            {
                continue;
            }

            if (previous >= 0)
            {
                gaps[i - previous] = gaps.GetValueOrDefault(i - previous) + 1;
            }

            previous = i;
        }

        return gaps.Count == 0 ? 0 : gaps.MaxBy(gap => gap.Value).Key;
    }

    /// <summary>Some call of the period left something in each of many whole periods.</summary>
    private static bool RecursInEveryPeriod(ReadOnlySpan<int> survivors, int period)
    {
        int periods = survivors.Length / period;
        for (int phase = 0; phase < period && periods >= InexactPeriodsToBelieve; phase++)
        {
            int hits = 0;
            while (hits < periods && survivors[phase + (hits * period)] > 0)
            {
                hits++;
            }

            if (hits == periods)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The smallest shift under which the sequence agrees with itself (Knuth, Morris and Pratt's failure function).</summary>
    private static int SmallestPeriod(ReadOnlySpan<int> sequence)
    {
        int[] border = new int[sequence.Length];
        for (int i = 1, matched = 0; i < sequence.Length; i++)
        {
            while (matched > 0 && sequence[i] != sequence[matched])
            {
                matched = border[matched - 1];
            }

            if (sequence[i] == sequence[matched])
            {
                matched++;
            }

            border[i] = matched;
        }

        return sequence.Length == 0 ? 0 : sequence.Length - border[^1];
    }
}
