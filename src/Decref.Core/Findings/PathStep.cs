namespace Decref.Core.Findings;

/// <summary>One step of the path that shows a finding, in the order the program takes them.</summary>
public sealed record PathStep(SourceLocation Location, string Message);
