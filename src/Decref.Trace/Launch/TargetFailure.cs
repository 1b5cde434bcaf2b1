namespace Decref.Trace.Launch;

/// <summary>How a target ended a measurement before its end.</summary>
/// <param name="ProcessEnded">The process is gone, was killed, or is of no use any more: go on in a fresh one.</param>
internal sealed record TargetFailure(string Reason, string Advice, bool ProcessEnded);
