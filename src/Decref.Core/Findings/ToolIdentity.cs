namespace Decref.Core.Findings;

/// <summary>Who wrote a document.</summary>
public sealed record ToolIdentity(string Name, string Version);
