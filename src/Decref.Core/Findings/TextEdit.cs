namespace Decref.Core.Findings;

/// <summary>Replaces a range of one source file. Positions are 1-based; the end is exclusive.</summary>
public sealed record TextEdit(string File, int StartLine, int StartColumn, int EndLine, int EndColumn, string NewText);
