using System.Collections.Immutable;

namespace Decref.Lint.Ir;

/// <summary>What a <see cref="ValueId"/> stands for.</summary>
public abstract record IrValue
{
    private IrValue()
    {
    }

    /// <summary>The n-th parameter, 0-based.</summary>
    public sealed record Parameter(int Index) : IrValue;

    /// <summary>The result of an instruction.</summary>
    public sealed record Result(BlockId Block, int Instruction) : IrValue;

    /// <summary>An integer constant, sign-extended to 64 bits.</summary>
    public sealed record Integer(long Value) : IrValue;

    /// <summary>A floating-point constant; 0 when its notation is not modelled (x87, half).</summary>
    public sealed record Floating(double Value) : IrValue;

    /// <summary>The null pointer, or an all-zero aggregate.</summary>
    public sealed record Null : IrValue;

    /// <summary>A value the program must not depend on.</summary>
    public sealed record Undefined : IrValue;

    /// <summary>
    /// The address of a constant string, without its final NUL; bytes as Latin-1 characters.
    /// As (an element of) an initialiser of a <c>char[]</c>: the characters themselves.
    /// </summary>
    public sealed record Text(string Value) : IrValue;

    /// <summary>The address of a global variable, or of a part of it.</summary>
    public sealed record GlobalAddress(string Name, long Offset) : IrValue;

    /// <summary>The address of a function.</summary>
    public sealed record FunctionAddress(string Name) : IrValue;

    /// <summary>An aggregate constant, elements by byte offset.</summary>
    public sealed record Aggregate(ImmutableArray<AggregateElement> Elements) : IrValue;

    /// <summary>Something the reader does not model (inline assembly, vector constants).</summary>
    public sealed record Opaque(string Description) : IrValue;
}
