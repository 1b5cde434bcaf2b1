namespace Decref.Core.Sources;

/// <summary>A file after its edits, or why they cannot be applied.</summary>
/// <param name="Source">The new file; null when there is a problem.</param>
/// <param name="Problem">One sentence; null when there is none.</param>
public sealed record EditResult(SourceText? Source, string? Problem);
