namespace Decref.Lint.Ir.Tables;

/// <summary>One row of a <c>PyGetSetDef[]</c>; null where there is no function.</summary>
public sealed record AttributeDefinition(string Name, string? Getter, string? Setter);
