namespace Decref.Trace.Growth.Passes;

/// <summary>A limit that a busy machine does not reach sooner than an idle one.</summary>
/// <param name="Cpu">Processor time of the target.</param>
/// <param name="Idle">Wall time less what the target waited for a processor: limits what sleeps.</param>
internal sealed record TimeLimit(TimeSpan Cpu, TimeSpan Idle);
