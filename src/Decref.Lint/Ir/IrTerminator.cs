using System.Collections.Immutable;

namespace Decref.Lint.Ir;

/// <summary>The one way out of a block.</summary>
public abstract record IrTerminator(SourcePosition Position)
{
    public sealed record Jump(SourcePosition Position, BlockId Target) : IrTerminator(Position);

    public sealed record Branch(SourcePosition Position, ValueId Condition, BlockId WhenTrue, BlockId WhenFalse) : IrTerminator(Position);

    public sealed record Switch(SourcePosition Position, ValueId Value, BlockId Default, ImmutableArray<SwitchCase> Cases) : IrTerminator(Position);

    /// <summary><see cref="Value"/> is none for <c>void</c>.</summary>
    public sealed record Return(SourcePosition Position, ValueId Value) : IrTerminator(Position);

    /// <summary>
    /// The block's last instruction is a C++ call that may throw: control goes on at <paramref name="Normal"/>, or at
    /// <paramref name="Unwind"/> with the call's effects undone.
    /// </summary>
    public sealed record Invoke(SourcePosition Position, BlockId Normal, BlockId Unwind) : IrTerminator(Position);

    /// <summary>A C++ exception leaves the function.</summary>
    public sealed record Resume(SourcePosition Position) : IrTerminator(Position);

    /// <summary>Never reached: after a noreturn call.</summary>
    public sealed record Unreachable(SourcePosition Position) : IrTerminator(Position);
}
