namespace Decref.Trace.Launch;

/// <summary>One callable the driver found.</summary>
/// <param name="Index">For the driver's <c>choose</c>.</param>
/// <param name="SkipReason">Why it cannot be called; null when it can.</param>
/// <param name="File">Where a Python function is defined; empty otherwise.</param>
internal sealed record LoadedTarget(int Index, string Name, string? SkipReason, string File, int Line);
