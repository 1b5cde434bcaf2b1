using Decref.Core.Findings;
using Decref.Lint.Engine;

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
            Report(cursor, "ERR002", Tier.Confident, "NULL is returned without an exception: the interpreter raises SystemError");
        }
        else if (!isNull && cursor.State.Exception == ExceptionState.Set && IsObject(result, cursor))
        {
            Report(cursor, "ERR003", ErrorPath.IsUnlikely(cursor) ? Tier.Possible : Tier.Confident, "A result is returned while an exception is set: the error surfaces somewhere else");
        }
    }

    private static bool IsClear(ExceptionState state) => state is ExceptionState.AsOnEntry or ExceptionState.Clear;

    private static bool IsObject(Value result, PathCursor cursor) => result switch
    {
        Value.Unknowable known => cursor.State.FactOf(known.Symbol).IsNotNull || cursor.Object(known.Symbol).Provenance == Provenance.Static,
        _ => false,
    };

    private static void Report(PathCursor cursor, string rule, Tier tier, string message) => cursor.Analysis.Report(new Suspicion
    {
        Rule = rule,
        Tier = tier,
        Message = message,
        Position = cursor.Position,
        Key = (rule, cursor.Position),
        Path = [.. cursor.History()],
    });
}
