namespace Decref.Lint.Ir;

/// <summary>A function the reader could not follow.</summary>
public sealed record UnreadFunction(string Name, SourcePosition Position, string Reason);
