namespace Decref.Trace.Growth;

/// <summary>What a test run tells while it works.</summary>
/// <param name="Began">Before each function.</param>
/// <param name="Printed">What a target's process had printed when it ended: the name of the target, and the text.</param>
public sealed record TestEvents(Action<TestProgress> Began, Action<string, string> Printed);
