namespace Decref.Lint.Ir;

/// <summary>
/// A C type as the source spells it, typedefs kept: <c>PyObject *</c>, <c>int</c>, <c>struct box *</c>.
/// </summary>
/// <param name="Text">The spelling; empty when unknown.</param>
/// <param name="Struct">The struct it is or points to after typedefs are resolved, as named in <see cref="IrModule.Structs"/>; else null.</param>
/// <param name="PointerDepth">0 for a value, 1 for a pointer, and so on.</param>
/// <param name="Size">Bytes; 0 when unknown or void.</param>
/// <param name="IsSigned">For integers.</param>
/// <param name="IsFloating"><c>float</c> and <c>double</c>, typedefs resolved.</param>
public sealed record TypeName(string Text, string? Struct, int PointerDepth, int Size, bool IsSigned = false, bool IsFloating = false)
{
    public static readonly TypeName Unknown = new("", null, 0, 0);

    /// <summary>How many names an enumeration has; 0 for other types.</summary>
    public int Enumerators { get; init; }

    public bool IsPointer => PointerDepth > 0;
}
