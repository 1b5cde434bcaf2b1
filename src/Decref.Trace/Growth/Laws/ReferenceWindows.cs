using Decref.Trace.Launch;

namespace Decref.Trace.Growth.Laws;

/// <summary>References one object gained after a number of calls, after twice and after four times as many.</summary>
internal readonly record struct ReferenceWindows(long Calls, long Once, long Twice, long FourTimes)
{
    /// <summary>Fewer may be chance.</summary>
    private const long LeastInWindow = 16;

    /// <summary>What the interpreter itself may hold more of an object as common as the int 1 since the counts were remembered.</summary>
    private const long MostOfFirstWindow = 16;

    public bool KeepPace => IsExact || IsSteady;

    /// <summary>Twice as many calls: twice the growth; one event may fall on either side of a window's end.</summary>
    private bool IsExact => IsTwice(Once, Twice) && IsTwice(Twice, FourTimes);

    /// <summary>Common objects come and go by the way: what each window added by itself must agree to one in 128.</summary>
    private bool IsSteady
    {
        get
        {
            long first = Twice - Once;
            long second = FourTimes - Twice;
            long margin = 1 + (first / 128);
            return first >= LeastInWindow
                && first * 8 >= Calls
                && Math.Abs(Once - first) <= MostOfFirstWindow + margin
                && Math.Abs(second - (2 * first)) <= margin;
        }
    }

    public ReferenceGrowth PerCall(GrownObject grown) =>
        IsExact ? Rhythm(grown, 4 * Calls, FourTimes) : Rhythm(grown, 3 * Calls, FourTimes - Once);

    /// <summary>Too fast for chance, but too rough to tell from these windows: None and the small integers come and go by dozens.</summary>
    public bool IsWorthALongerLook => !KeepPace && Once * 8 >= Calls && (Twice - Once) * 8 >= Calls && (FourTimes - Twice) * 4 >= Calls;

    /// <summary>The law over a window long enough that what comes and goes is little beside it; null when the pace was not kept.</summary>
    /// <param name="calls">Calls of that window.</param>
    /// <param name="growth">References gained in it.</param>
    public ReferenceGrowth? PerCall(GrownObject grown, long calls, long growth)
    {
        double before = (FourTimes - Once) / (3.0 * Calls);
        double then = growth / (double)calls;
        return then * 8 >= 1 && Math.Abs(then - before) * 8 <= before ? Rhythm(grown, calls, growth) : null;
    }

    private static ReferenceGrowth Rhythm(GrownObject grown, long calls, long growth) => growth * 8 >= calls * 7
        ? new ReferenceGrowth(grown, 1, (growth + (calls / 2)) / calls)
        : new ReferenceGrowth(grown, (calls + (growth / 2)) / growth, 1);

    private static bool IsTwice(long half, long whole) => whole > half && whole >= (2 * half) - 1 && whole <= (2 * half) + 1;
}
