using System.Collections.Immutable;

namespace Decref.Lint.Ir;

/// <summary>A struct, union or class as the debug data describes it. Bases of a C++ class appear as fields named <c>(base)</c>.</summary>
public sealed record StructLayout(string Name, long Size, bool IsUnion, ImmutableArray<StructField> Fields, SourcePosition Position);
