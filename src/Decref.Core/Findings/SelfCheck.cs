namespace Decref.Core.Findings;

/// <summary>One thing the tool verified about itself during the run.</summary>
/// <param name="Name">What was verified: <c>hooks</c>, <c>frames</c>, <c>unwinds</c>, <c>events-lost</c>.</param>
/// <param name="Passed">False makes the verdict incomplete.</param>
/// <param name="Message">The counts, for <c>-v</c>.</param>
public sealed record SelfCheck(string Name, bool Passed, string Message);
