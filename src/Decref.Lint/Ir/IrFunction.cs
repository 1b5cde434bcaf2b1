using System.Collections.Immutable;

namespace Decref.Lint.Ir;

/// <summary>
/// A function body: values are numbered, blocks refer to each other by index, block 0 is the entry.
/// </summary>
public sealed record IrFunction
{
    /// <summary>The linker's name: unique in the module, mangled for C++.</summary>
    public required string Name { get; init; }

    /// <summary>The name a reader of the source knows: <c>ns::Box::close</c>; in C the same as <see cref="Name"/>.</summary>
    public required string DisplayName { get; init; }

    /// <summary><c>static</c>, or in an unnamed namespace: only this translation unit can call it.</summary>
    public required bool IsInternal { get; init; }

    public required bool IsVariadic { get; init; }

    public required SourcePosition Position { get; init; }

    public required SourcePosition End { get; init; }

    public required TypeName ReturnType { get; init; }

    public required ImmutableArray<IrParameter> Parameters { get; init; }

    public required ImmutableArray<IrBlock> Blocks { get; init; }

    /// <summary>Every value of the function by <see cref="ValueId.Index"/>; entry 0 is unused.</summary>
    public required ImmutableArray<IrValue> Values { get; init; }

    public IrValue this[ValueId id] => Values[id.Index];

    /// <summary>The instruction whose result a value is; null for parameters and constants.</summary>
    public IrInstruction? Definition(ValueId id) =>
        this[id] is IrValue.Result result ? Blocks[result.Block.Index].Instructions[result.Instruction] : null;

    /// <summary>The index of the parameter a value is read from, -1 when it is something else.</summary>
    public int ParameterRead(ValueId value) =>
        Definition(value) is IrInstruction.Load load && Definition(load.Address) is IrInstruction.Local { Variable: string name }
            ? Array.FindIndex([.. Parameters], parameter => parameter.Name == name)
            : -1;

    public IEnumerable<IrInstruction> Instructions => Blocks.SelectMany(block => block.Instructions);
}
