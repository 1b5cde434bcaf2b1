using System.Diagnostics;
using Decref.Trace.Launch;

namespace Decref.Trace.Growth;

/// <summary>Time the target has used since this was made.</summary>
internal sealed class TargetClock(DriverSession session)
{
    private readonly TimeSpan _cpuAtStart = session.ProcessorTime;
    private readonly Stopwatch _wall = Stopwatch.StartNew();

    /// <summary>The next step, twice as long as all before, would exceed the limit.</summary>
    public bool IsNear(TimeLimit limit) => 2 * (session.ProcessorTime - _cpuAtStart) > limit.Cpu || 2 * _wall.Elapsed > limit.Wall;
}
