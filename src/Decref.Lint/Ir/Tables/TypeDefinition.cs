using System.Collections.Immutable;

namespace Decref.Lint.Ir.Tables;

/// <summary>A Python type that the module defines: a static <c>PyTypeObject</c>, or a <c>PyType_Spec</c> with its slots.</summary>
public sealed record TypeDefinition
{
    private const long GarbageCollected = 1L << 14;
    private const long BaseType = 1L << 10;

    /// <summary><c>tp_name</c>: <c>shelf.Box</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The C variable.</summary>
    public required string Symbol { get; init; }

    /// <summary>Made by <c>PyType_FromSpec</c>: instances own a reference to their type.</summary>
    public required bool IsHeapType { get; init; }

    public required long BasicSize { get; init; }

    public required long ItemSize { get; init; }

    /// <summary><c>Py_TPFLAGS_…</c> as written; what <c>PyType_Ready</c> inherits is not there.</summary>
    public required long Flags { get; init; }

    /// <summary>C functions by slot, <c>tp_dealloc</c>, <c>nb_add</c>, <c>bf_getbuffer</c>: the same names for both kinds of type.</summary>
    public required ImmutableSortedDictionary<string, string> Slots { get; init; }

    public required ImmutableArray<MethodDefinition> Methods { get; init; }

    public required ImmutableArray<AttributeDefinition> Attributes { get; init; }

    public required ImmutableArray<MemberDefinition> Members { get; init; }

    /// <summary>The C struct of its instances, as named in <see cref="IrModule.Structs"/>; null when nothing tells.</summary>
    public required string? InstanceStruct { get; init; }

    public required SourcePosition Position { get; init; }

    public bool IsGarbageCollected => (Flags & GarbageCollected) != 0;

    public bool CanBeSubclassed => (Flags & BaseType) != 0;
}
