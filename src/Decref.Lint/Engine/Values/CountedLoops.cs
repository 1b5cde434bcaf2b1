using System.Collections.Immutable;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine.Values;

/// <summary>Variables that a function counts up one by one, and where those that choose elements of an array on the stack end.</summary>
public sealed class CountedLoops
{
    private readonly IrFunction _function;
    private readonly Dictionary<int, ImmutableArray<ValueId>> _ends = [];

    public CountedLoops(IrFunction function)
    {
        _function = function;
        HashSet<ValueId> choosing = [.. function.Instructions.OfType<IrInstruction.Part>().Where(ChoosesElement).Select(part => VariableOf(part.Index)!.Value)];
        foreach (IrInstruction.Store store in function.Instructions.OfType<IrInstruction.Store>())
        {
            if (function.Definition(store.Value) is IrInstruction.Arithmetic { Kind: ArithmeticKind.Add } sum && function[sum.Right] is IrValue.Integer { Value: 1 }
                && VariableOf(sum.Left) is ValueId counter && counter == store.Address)
            {
                _ends[sum.Result.Index] = choosing.Contains(counter) ? EndsOfCounter(counter) : [];
            }
        }
    }

    /// <summary>The sum is the next value of a counter.</summary>
    public bool Contains(ValueId sum) => _ends.ContainsKey(sum.Index);

    public ImmutableArray<ValueId> EndsOf(ValueId sum) => _ends.TryGetValue(sum.Index, out ImmutableArray<ValueId> ends) ? ends : [];

    private ImmutableArray<ValueId> EndsOfCounter(ValueId counter) =>
    [
        .. _function.Instructions.OfType<IrInstruction.Compare>()
            .Where(compare => compare.Kind is ComparisonKind.Less or ComparisonKind.UnsignedLess && VariableOf(compare.Left) == counter)
            .Select(static compare => compare.Right),
    ];

    private bool ChoosesElement(IrInstruction.Part part) =>
        !part.Index.IsNone && VariableOf(part.Index) is not null && _function.Definition(part.Base) is IrInstruction.Local { Type.Text: var type } && type.Contains('*');

    /// <summary>The local variable a value is read from, its width aside.</summary>
    private ValueId? VariableOf(ValueId value) => _function.Definition(value) switch
    {
        IrInstruction.Arithmetic { Kind: ArithmeticKind.Resize } resize => VariableOf(resize.Left),
        IrInstruction.Load load when _function.Definition(load.Address) is IrInstruction.Local => load.Address,
        _ => null,
    };
}
