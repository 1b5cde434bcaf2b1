namespace Decref.Core.Findings;

/// <summary>The interpreter a run used.</summary>
public sealed record PythonIdentity(string Path, string Version, string Implementation);
