namespace Decref.Lint.Ir;

/// <summary>A field of a struct.</summary>
/// <param name="Offset">Bytes from the start of the struct.</param>
/// <param name="ElementCount">For an array field; else 1.</param>
public sealed record StructField(string Name, long Offset, TypeName Type, long ElementCount, SourcePosition Position);
