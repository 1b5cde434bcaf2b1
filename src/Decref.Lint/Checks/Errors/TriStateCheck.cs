using Decref.Core.Findings;
using Decref.Lint.Contracts;
using Decref.Lint.Engine;
using Decref.Lint.Ir;
using Decref.Lint.Summaries;

namespace Decref.Lint.Checks.Errors;

/// <summary>ERR004: a result that is -1, 0 or 1 is tested for truth only, so an error reads as "yes".</summary>
public sealed class TriStateCheck : Check
{
    public override void Entered(FunctionAnalysis analysis)
    {
        IrFunction function = analysis.Shape.Function;
        foreach (IrInstruction.Call call in function.Blocks.SelectMany(block => block.Instructions).OfType<IrInstruction.Call>())
        {
            if (function[call.Callee] is IrValue.FunctionAddress callee && IsTriState(analysis.Calls, callee.Name) && IsTestedForTruthOnly(function, call))
            {
                analysis.Report(new Suspicion
                {
                    Rule = "ERR004",
                    Tier = HashesAnyKey(function, call, callee.Name) ? Tier.Confident : Tier.Possible,
                    Message = $"{callee.Name} returns -1 on error, which this test takes for true",
                    Position = call.Position,
                    Key = ("ERR004", call.Position),
                });
            }
        }
    }

    private static bool IsTriState(CallModels calls, string function) =>
        calls.Contracts.Find(function, calls.Python) is Contract { IsTriState: true, Failure.Value: FailureValue.MinusOne };

    /// <summary>The result goes straight into a branch on "not zero", and nobody asks for an exception afterwards.</summary>
    private static bool IsTestedForTruthOnly(IrFunction function, IrInstruction.Call call)
    {
        List<IrInstruction> readers = [.. Readers(function, call.Result)];
        bool isTruth = readers.Count == 1 && readers[0] is IrInstruction.Compare { Kind: ComparisonKind.NotEqual or ComparisonKind.Equal } compare
            && IsZero(function, compare.Left == call.Result ? compare.Right : compare.Left);
        return isTruth && !AsksForException(function, call);
    }

    /// <summary>
    /// A dictionary's look-up fails for a key that cannot be hashed: one the caller chose, not one this function made of text or keeps in
    /// a field for the purpose. Other questions run Python code.
    /// </summary>
    private static bool HashesAnyKey(IrFunction function, IrInstruction.Call call, string callee) =>
        callee is not "PyDict_Contains" || call.Arguments.Length < 2 || Sources(function, call.Arguments[1]).Any(source => function[source] is IrValue.Parameter
            || function.Definition(source) is IrInstruction.Local
            || function.Definition(source) is IrInstruction.Call made && function[made.Callee] is not IrValue.FunctionAddress { Name: "PyTuple_GET_ITEM" } && !MakesText(function, made));

    private static bool MakesText(IrFunction function, IrInstruction.Call made) =>
        function[made.Callee] is IrValue.FunctionAddress { Name: string maker } && TextMakers.Any(prefix => maker.StartsWith(prefix, StringComparison.Ordinal));

    private static readonly string[] TextMakers = ["PyUnicode_", "PyBytes_", "PyLong_", "PyFloat_"];

    /// <summary>What a local variable is assigned, or what is read from it when a callee fills it.</summary>
    private static ValueId[] Sources(IrFunction function, ValueId value)
    {
        if (function.Definition(value) is not IrInstruction.Load load || function.Definition(load.Address) is not IrInstruction.Local)
        {
            return [value];
        }

        ValueId[] stored = [.. function.Instructions.OfType<IrInstruction.Store>().Where(store => store.Address == load.Address).Select(store => store.Value)];
        bool isFilled = function.Instructions.OfType<IrInstruction.Call>().Any(other => other.Arguments.Contains(load.Address));
        return isFilled ? [.. stored, load.Address] : stored;
    }

    private static IEnumerable<IrInstruction> Readers(IrFunction function, ValueId value) =>
        function.Blocks.SelectMany(block => block.Instructions).Where(instruction => Operands.Of(instruction).Contains(value));

    private static bool IsZero(IrFunction function, ValueId value) => function[value] is IrValue.Integer { Value: 0 };

    private static bool AsksForException(IrFunction function, IrInstruction.Call call) =>
        function.Blocks.SelectMany(block => block.Instructions).OfType<IrInstruction.Call>().Any(other =>
            function[other.Callee] is IrValue.FunctionAddress { Name: "PyErr_Occurred" or "PyErr_Clear" }
            && other.Position.Line >= call.Position.Line && other.Position.Line <= call.Position.Line + 12);
}
