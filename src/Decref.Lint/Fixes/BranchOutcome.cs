using Decref.Lint.Contracts;
using Decref.Lint.Engine.Values;
using Decref.Lint.Ir;

namespace Decref.Lint.Fixes;

/// <summary>The edge a test takes for a value it is given: the one of failure, the one of NULL.</summary>
internal static class BranchOutcome
{
    /// <summary>Edges taken when a value is not <paramref name="excluded"/>, of tests that decide exactly that.</summary>
    public static IEnumerable<(int From, int To)> EdgesWithout(IrFunction function, Func<ValueId, bool> isValue, long excluded)
    {
        for (int block = 0; block < function.Blocks.Length; block++)
        {
            if (function.Blocks[block].Exit is IrTerminator.Branch branch && branch.WhenTrue != branch.WhenFalse
                && Outcome(function, branch.Condition, isValue, excluded) is bool taken)
            {
                yield return (block, (taken ? branch.WhenFalse : branch.WhenTrue).Index);
            }
        }
    }

    /// <summary>What the condition is for the excluded value; null when the condition is about something else.</summary>
    private static bool? Outcome(IrFunction function, ValueId condition, Func<ValueId, bool> isValue, long excluded) => function.Definition(condition) switch
    {
        IrInstruction.Compare compare when isValue(compare.Left) && Constant(function, compare.Right) is long right => Fact.Holds(compare.Kind, excluded, right),
        IrInstruction.Compare { Kind: ComparisonKind.NotEqual } compare when Constant(function, compare.Right) == 0 => Outcome(function, compare.Left, isValue, excluded),
        IrInstruction.Arithmetic { Kind: ArithmeticKind.Resize } resize => Outcome(function, resize.Left, isValue, excluded),
        _ => null,
    };

    private static long? Constant(IrFunction function, ValueId id) => function[id] switch
    {
        IrValue.Integer integer => integer.Value,
        IrValue.Null => 0,
        _ => null,
    };

    /// <summary>The value that says "failed"; null when no single value does.</summary>
    public static long? FailureOf(Contract contract) => contract.Failure.Value switch
    {
        FailureValue.Zero or FailureValue.Null => 0,
        FailureValue.MinusOne or FailureValue.Negative => -1,
        _ => null,
    };
}
