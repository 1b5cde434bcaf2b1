using System.Collections.Immutable;

namespace Decref.Lint.Ir.Text;

internal enum LlvmTypeKind
{
    Void,
    Integer,
    Floating,
    Pointer,
    Array,
    Vector,
    Struct,
    Function,
    Other,
}

/// <summary>A type of the LLVM text. Struct bodies are filled in once read, so that types may refer to each other in any order.</summary>
internal sealed class LlvmType(LlvmTypeKind kind)
{
    public static readonly LlvmType Void = new(LlvmTypeKind.Void);
    public static readonly LlvmType Pointer = new(LlvmTypeKind.Pointer);
    public static readonly LlvmType Other = new(LlvmTypeKind.Other);

    public LlvmTypeKind Kind { get; } = kind;

    /// <summary>Width of an integer or floating-point number.</summary>
    public int Bits { get; init; }

    /// <summary>Element of an array or vector, result of a function.</summary>
    public LlvmType? Element { get; init; }

    /// <summary>Length of an array or vector.</summary>
    public long Count { get; init; }

    /// <summary>Name of a struct without its sigil: <c>struct._object</c>; empty for a literal one.</summary>
    public string Name { get; init; } = "";

    public ImmutableArray<LlvmType> Fields { get; set; } = [];

    public bool IsPacked { get; set; }
}
