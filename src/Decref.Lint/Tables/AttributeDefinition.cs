namespace Decref.Lint.Tables;

/// <summary>One row of a <c>PyGetSetDef</c> table; the functions by their linker's names.</summary>
public sealed record AttributeDefinition(string Name, string? Getter, string? Setter);
