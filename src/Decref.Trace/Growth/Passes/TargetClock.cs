using System.Diagnostics;
using Decref.Trace.Launch;

namespace Decref.Trace.Growth.Passes;

/// <summary>Time the target has used since this was made.</summary>
internal sealed class TargetClock(DriverSession session)
{
    private readonly TimeSpan _cpuAtStart = session.ProcessorTime;
    private readonly TimeSpan _queuedAtStart = session.QueuedTime;
    private readonly Stopwatch _wall = Stopwatch.StartNew();

    /// <summary>What an idle machine would have taken.</summary>
    public TimeSpan Elapsed
    {
        get
        {
            TimeSpan own = _wall.Elapsed - (session.QueuedTime - _queuedAtStart);
            return own > TimeSpan.Zero ? own : TimeSpan.Zero;
        }
    }

    /// <summary>The next step, twice as long as all before, would exceed the limit.</summary>
    public bool IsNear(TimeLimit limit) => 2 * (session.ProcessorTime - _cpuAtStart) > limit.Cpu || 2 * Elapsed > limit.Idle;
}
