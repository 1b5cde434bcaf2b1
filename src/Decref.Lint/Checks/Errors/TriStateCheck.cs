using Decref.Core.Findings;
using Decref.Lint.Contracts;
using Decref.Lint.Engine;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Values;
using Decref.Lint.Ir;
using Decref.Lint.Summaries;

namespace Decref.Lint.Checks.Errors;

/// <summary>
/// ERR004: a result that is -1, 0 or 1 is tested for truth only, so an error reads as "yes". It matters where the caller's own object can
/// cause the error and the function then claims success: the interpreter raises SystemError, or the exception comes up somewhere else.
/// </summary>
public sealed class TriStateCheck : Check
{
    public override void Entered(FunctionAnalysis analysis)
    {
        IrFunction function = analysis.Shape.Function;
        foreach (IrInstruction.Call call in function.Instructions.OfType<IrInstruction.Call>())
        {
            if (AskedForTruthOnly(analysis, call) is string callee)
            {
                analysis.Report(About(callee, call, Tier.Possible, $"{callee} returns -1 on error, which this test takes for true"));
            }
        }
    }

    public override void Returned(PathCursor cursor, Value result)
    {
        if (cursor.State.Exception != ExceptionState.Set || cursor.Traits.Raiser != PathEventKind.Fails || !ClaimsSuccess(cursor, result)
            || cursor.History().LastOrDefault(happened => happened.Kind == PathEventKind.Fails) is not PathEvent failure)
        {
            return;
        }

        foreach (IrInstruction.Call call in cursor.Function.Instructions.OfType<IrInstruction.Call>().Where(call => call.Position == failure.Position))
        {
            if (AskedForTruthOnly(cursor.Analysis, call) is string callee && FailingQuestions.CanFailForCaller(cursor.Function, call, callee))
            {
                Tier tier = cursor.IsBlurred ? Tier.Possible : Tier.Confident;
                string message = $"{callee} returns -1 on error, which this test takes for true: the function goes on to succeed with the exception set";
                cursor.Analysis.Report(About(callee, call, tier, message) with { Trail = cursor.Trail });
            }
        }
    }

    private static Suspicion About(string callee, IrInstruction.Call call, Tier tier, string message) => new()
    {
        Rule = "ERR004",
        Tier = tier,
        Message = message,
        Position = call.Position,
        Key = ("ERR004", callee, call.Position),
        NeedsFailure = true,
    };

    /// <summary>An object, or for a slot or predicate a number that is no error.</summary>
    private static bool ClaimsSuccess(PathCursor cursor, Value result) => result switch
    {
        Value.Constant constant => !cursor.Function.ReturnType.IsPointer && constant.Number >= 0,
        Value.Unknowable known when cursor.Function.ReturnType.IsPointer =>
            cursor.State.FactOf(known.Symbol).IsNotNull || cursor.Object(known.Symbol).Provenance == Provenance.Static,
        _ => false,
    };

    /// <summary>The function a call asks, when its result goes straight into a branch on "not zero" and nobody asks for an exception afterwards; null for any other call.</summary>
    private static string? AskedForTruthOnly(FunctionAnalysis analysis, IrInstruction.Call call)
    {
        IrFunction function = analysis.Shape.Function;
        return function[call.Callee] is IrValue.FunctionAddress callee && IsTriState(analysis.Calls, callee.Name)
            && IsTestedForTruthOnly(function, call) && !AsksForException(function, call)
            ? callee.Name
            : null;
    }

    private static bool IsTriState(CallModels calls, string function) =>
        calls.Contracts.Find(function, calls.Python) is Contract { IsTriState: true, Failure.Value: FailureValue.MinusOne };

    private static bool IsTestedForTruthOnly(IrFunction function, IrInstruction.Call call)
    {
        List<IrInstruction> readers = [.. function.Instructions.Where(instruction => Operands.Of(instruction).Contains(call.Result))];
        return readers.Count == 1 && readers[0] is IrInstruction.Compare { Kind: ComparisonKind.NotEqual or ComparisonKind.Equal } compare
            && IsZero(function, compare.Left == call.Result ? compare.Right : compare.Left);
    }

    private static bool IsZero(IrFunction function, ValueId value) => function[value] is IrValue.Integer { Value: 0 };

    private static bool AsksForException(IrFunction function, IrInstruction.Call call) =>
        function.Instructions.OfType<IrInstruction.Call>().Any(other =>
            function[other.Callee] is IrValue.FunctionAddress { Name: "PyErr_Occurred" or "PyErr_Clear" }
            && other.Position.Line >= call.Position.Line && other.Position.Line <= call.Position.Line + 12);
}
