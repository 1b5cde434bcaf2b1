using System.Collections.Immutable;

namespace Decref.Lint.Ir;

/// <summary>One step inside a block. Casts, debug markers and lifetime markers are gone.</summary>
public abstract record IrInstruction(ValueId Result, SourcePosition Position)
{
    /// <summary>The address of a new local variable. <paramref name="Variable"/> is null for a compiler temporary.</summary>
    public sealed record Local(ValueId Result, SourcePosition Position, string? Variable, TypeName Type)
        : IrInstruction(Result, Position);

    /// <summary>Reads memory. <paramref name="Type"/> is the declared type of what is read, where the variable or field tells it.</summary>
    public sealed record Load(ValueId Result, SourcePosition Position, ValueId Address, TypeName Type)
        : IrInstruction(Result, Position);

    public sealed record Store(SourcePosition Position, ValueId Address, ValueId Value)
        : IrInstruction(ValueId.None, Position);

    /// <summary>
    /// The address of a part: <c>&amp;base->field</c>, <c>&amp;base[i]</c>. <paramref name="Offset"/> is the constant number of bytes;
    /// <paramref name="Index"/> with its <paramref name="Scale"/> in bytes is the part that varies, else none.
    /// </summary>
    public sealed record Part(ValueId Result, SourcePosition Position, ValueId Base, long Offset, ValueId Index, long Scale, string? Struct, string? Field)
        : IrInstruction(Result, Position);

    /// <summary>A call; <paramref name="Callee"/> is a <see cref="IrValue.FunctionAddress"/> when direct.</summary>
    public sealed record Call(ValueId Result, SourcePosition Position, ValueId Callee, ImmutableArray<ValueId> Arguments, TypeName ResultType, bool IsNoReturn)
        : IrInstruction(Result, Position);

    public sealed record Compare(ValueId Result, SourcePosition Position, ComparisonKind Kind, ValueId Left, ValueId Right)
        : IrInstruction(Result, Position);

    /// <summary>Integer arithmetic. For <see cref="ArithmeticKind.Resize"/> <paramref name="Right"/> is none. <paramref name="Bits"/> is the width of the result.</summary>
    public sealed record Arithmetic(ValueId Result, SourcePosition Position, ArithmeticKind Kind, ValueId Left, ValueId Right, int Bits)
        : IrInstruction(Result, Position);

    /// <summary>One of several values: <c>c ? a : b</c> without side effects.</summary>
    public sealed record Select(ValueId Result, SourcePosition Position, ValueId Condition, ValueId WhenTrue, ValueId WhenFalse)
        : IrInstruction(Result, Position);

    /// <summary>The value that came along the edge taken.</summary>
    public sealed record Phi(ValueId Result, SourcePosition Position, ImmutableArray<PhiEdge> Edges)
        : IrInstruction(Result, Position);

    /// <summary>A copy of an aggregate or a block of bytes (<c>memcpy</c>; <c>memset</c> with a null source, or an undefined one when it fills in something else than zeros).</summary>
    public sealed record Copy(SourcePosition Position, ValueId Target, ValueId Source, ValueId Size)
        : IrInstruction(ValueId.None, Position);

    /// <summary>Something not modelled: its result is unknown and it may read its operands.</summary>
    public sealed record Unknown(ValueId Result, SourcePosition Position, string Operation, ImmutableArray<ValueId> Operands)
        : IrInstruction(Result, Position);
}
