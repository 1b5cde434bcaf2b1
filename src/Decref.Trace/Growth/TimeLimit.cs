namespace Decref.Trace.Growth;

/// <summary>
/// A limit in the target's processor time, so that a busy machine gives the same answer as an idle one; the wall clock
/// limits what waits.
/// </summary>
internal sealed record TimeLimit(TimeSpan Cpu, TimeSpan Wall);
