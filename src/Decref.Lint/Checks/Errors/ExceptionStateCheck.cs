using Decref.Core.Findings;
using Decref.Lint.Contracts;
using Decref.Lint.Engine;
using Decref.Lint.Engine.Evidence;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Steps;
using Decref.Lint.Engine.Values;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Errors;

/// <summary>ERR002 and ERR003: what the function returns and whether an exception is set do not agree.</summary>
public sealed class ExceptionStateCheck : Check
{
    public override void Returned(PathCursor cursor, Value result)
    {
        FunctionRole role = cursor.Analysis.Role;
        if (!role.IsCalledByPython || !cursor.Function.ReturnType.IsPointer)
        {
            return;
        }

        bool isNull = result is Value.Constant { Number: 0 };
        if (isNull && IsClear(cursor.State.Exception) && !role.MayReturnNullSilently)
        {
            ReportSilentNull(cursor, result);
        }
        else if (!isNull && cursor.State.Exception == ExceptionState.Set && IsObject(result, cursor) && !ErrorPath.IsRaisedRemotely(cursor))
        {
            Report(cursor, "ERR003", cursor.Traits.RaisedAt, "A result is returned while an exception is set: the error surfaces somewhere else");
        }
    }

    private static void ReportSilentNull(PathCursor cursor, Value result)
    {
        if (AmbiguousCall(cursor) is Contract call)
        {
            string value = call.Failure.Value is FailureValue.Null or FailureValue.Zero ? "NULL" : "-1";
            Report(cursor, "ERR005", cursor.Position, $"{value} is a value {call.Name} can return without an error: ask PyErr_Occurred");
        }
        else if (!IsToldOfCallee(cursor, result))
        {
            Report(cursor, "ERR002", cursor.Position, "NULL is returned without an exception: the interpreter raises SystemError");
        }
    }

    /// <summary>The last decision was about a result whose failure value is also a legitimate one.</summary>
    private static Contract? AmbiguousCall(PathCursor cursor)
    {
        SymbolId asked = cursor.History().LastOrDefault(happened => happened.Kind == PathEventKind.Decides)?.Subject ?? SymbolId.None;
        if (asked.IsNone || cursor.Symbols.OriginOf(asked) is not SymbolOrigin.Produced made
            || cursor.Analysis.Shape.InstructionAt(made.Block, made.Instruction) is not IrInstruction.Call call)
        {
            return null;
        }

        string name = CallStep.SiteOf(cursor, call).Function;
        return cursor.Analysis.Calls.Contracts.Find(name, cursor.Analysis.Calls.Python) is { Failure.IsAmbiguous: true } contract ? contract : null;
    }

    private static bool IsClear(ExceptionState state) => state is ExceptionState.AsOnEntry or ExceptionState.Clear;

    private static bool IsObject(Value result, PathCursor cursor) => result switch
    {
        Value.Unknowable known => cursor.State.FactOf(known.Symbol).IsNotNull || cursor.Object(known.Symbol).Provenance == Provenance.Static,
        _ => false,
    };

    /// <summary>A method of the project returned the NULL: the mistake is told there, once.</summary>
    private static bool IsToldOfCallee(PathCursor cursor, Value result) =>
        result is Value.Constant { FailedCall.IsNone: false } failed && PresumedResults.MakerOf(cursor, failed.FailedCall) is string maker
        && cursor.Analysis.Calls.IsCalledByPython(maker, cursor.Analysis.Shape.Module.SourceFile);

    /// <param name="cause">One mistake is one finding: of ERR003 where the exception was set, of the others where the function returns.</param>
    private static void Report(PathCursor cursor, string rule, SourcePosition cause, string message) => cursor.Analysis.Report(new Suspicion
    {
        Rule = rule,
        Tier = cursor.IsBlurred || rule == "ERR002" && ErrorPath.IsUnlikely(cursor) ? Tier.Possible : Tier.Confident,
        Message = message,
        Position = cursor.Position,
        Key = (rule, cause),
        Trail = cursor.Trail,
    });
}
