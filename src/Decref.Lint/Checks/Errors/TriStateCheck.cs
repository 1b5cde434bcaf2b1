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
                    Tier = Tier.Confident,
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

    private static IEnumerable<IrInstruction> Readers(IrFunction function, ValueId value) =>
        function.Blocks.SelectMany(block => block.Instructions).Where(instruction => Operands.Of(instruction).Contains(value));

    private static bool IsZero(IrFunction function, ValueId value) => function[value] is IrValue.Integer { Value: 0 };

    private static bool AsksForException(IrFunction function, IrInstruction.Call call) =>
        function.Blocks.SelectMany(block => block.Instructions).OfType<IrInstruction.Call>().Any(other =>
            function[other.Callee] is IrValue.FunctionAddress { Name: "PyErr_Occurred" }
            && other.Position.Line >= call.Position.Line && other.Position.Line <= call.Position.Line + 12);
}
