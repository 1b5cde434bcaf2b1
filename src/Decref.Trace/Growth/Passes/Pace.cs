using System.Diagnostics;
using Decref.Trace.Launch;

namespace Decref.Trace.Growth.Passes;

/// <summary>How slow and how greedy one call is, as the warm-up shows it: a slow or greedy function gets fewer calls.</summary>
/// <param name="Call">Time of a call on an idle machine.</param>
/// <param name="Bytes">Resident memory a call adds.</param>
internal sealed record Pace(TimeSpan Call, long Bytes)
{
    private const int FewestOfSlow = 16;
    private const int FewestOfGreedy = 4;
    private const long StepBytes = 64 << 20;

    private static readonly TimeSpan StepTime = TimeSpan.FromSeconds(1);

    /// <summary>Warms the function up, one call a step: how long a step may take is known only afterwards.</summary>
    public static Pace WarmUp(DriverSession session)
    {
        session.Warm(1);
        long before = session.ResidentBytes;
        TimeSpan own = TimeSpan.Zero;
        var wall = Stopwatch.StartNew();
        for (int i = 1; i < TrialLimits.WarmUps; i++)
        {
            own += session.Warm(1);
        }

        int calls = TrialLimits.WarmUps - 1;
        session.CallTime = wall.Elapsed / calls;
        return new Pace(own / calls, Math.Max(0, session.ResidentBytes - before) / calls);
    }

    /// <summary>A number of calls cut down to what one step may take.</summary>
    public int Affordable(int calls)
    {
        double byTime = Math.Max(FewestOfSlow, StepTime / (Call + TimeSpan.FromTicks(1)));
        long byBytes = Math.Max(FewestOfGreedy, StepBytes / (Bytes + 1));
        return (int)Math.Min(calls, Math.Min(byTime, byBytes));
    }
}
