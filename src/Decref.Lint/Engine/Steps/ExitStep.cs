using Decref.Lint.Engine.Counting;
using Decref.Lint.Engine.Evidence;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Values;
using Decref.Lint.Ir;
using Decref.Lint.Summaries;

namespace Decref.Lint.Engine.Steps;

/// <summary>Leaves the function: hands over what is returned, and asks what is left behind.</summary>
public sealed class ExitStep(FunctionAnalysis analysis)
{
    private readonly HashSet<FunctionExit> _exits = [];

    public IReadOnlyList<FunctionExit> Exits => [.. _exits];

    public void Return(PathCursor cursor, IrTerminator.Return leave)
    {
        if (cursor.ReturnPosition.IsKnown)
        {
            cursor.Position = cursor.ReturnPosition;
        }

        Value? result = leave.Value.IsNone ? null : Evaluation.Evaluate(cursor, leave.Value);
        if (result is Value.Test test && IsAboutCaller(test))
        {
            Answer(cursor, test, truth: true);
            Answer(cursor, test, truth: false);
        }
        else
        {
            HandOverContent(cursor, leave.Value);
            Return(cursor, result);
        }
    }

    /// <summary>A structure that is returned by value takes what it holds along.</summary>
    private static void HandOverContent(PathCursor cursor, ValueId returned)
    {
        if (returned.IsNone || cursor.Function.Definition(returned) is not IrInstruction.Load { Type.IsPointer: false } load
            || cursor.Function.Definition(load.Address) is not IrInstruction.Local structure)
        {
            return;
        }

        ProgramState state = cursor.State;
        for (int index = 0; index < state.Memory.Count; index++)
        {
            SymbolId held = ReturnedObject(state.Memory.Values[index]);
            if (state.Memory.Keys[index] is { Slot: LocationSlot.Bytes, Region.Kind: RegionKind.Local } cell && cell.Region.Id == structure.Result.Index && state.Objects.Contains(held))
            {
                cursor.Mark(held, ObjectMarks.Hidden);
            }
        }
    }

    /// <summary>A C++ exception leaves the function: nothing is returned.</summary>
    public void Unwind(PathCursor cursor) => ReportLosses(cursor, fails: false);

    /// <summary>A predicate (<c>return p != NULL</c>) tells the caller something about what it asked: yes and no are two ways to return.</summary>
    private void Answer(PathCursor cursor, Value.Test test, bool truth)
    {
        if (Evaluation.Assume(cursor, test, truth) is ProgramState state)
        {
            Return(cursor.Fork(state), Value.OfNumber(truth ? 1 : 0));
        }
    }

    private bool IsAboutCaller(Value.Test test) => IsFromCaller(test.Left) || IsFromCaller(test.Right);

    private bool IsFromCaller(Value value) => !value.SymbolOrNone.IsNone && analysis.Symbols.OriginOf(value.SymbolOrNone) switch
    {
        SymbolOrigin.Parameter => true,
        SymbolOrigin.Content content => analysis.HoldsPointer(content.Location),
        _ => false,
    };

    private void Return(PathCursor cursor, Value? result)
    {
        foreach (Check check in analysis.Checks)
        {
            check.Returned(cursor, result ?? Value.Unknown);
        }

        ProgramState atReturn = WithDecidedTests(cursor);
        if (ReturnedObject(result) is { IsNone: false } returned)
        {
            HandOver(cursor, returned);
        }

        bool fails = IsFailure(cursor, result);
        cursor.ReportsFailure = fails || IsNullForPython(cursor, result);
        ReportLosses(cursor, fails);
        if (Contradicts(cursor, result))
        {
            return;
        }

        atReturn = fails ? WithoutReported(cursor, atReturn) : atReturn;

        int rejected = RejectedNumbers.Of(cursor);
        _exits.Add(new FunctionExit(
            atReturn with { Temporaries = SmallMap<int, Value>.Empty },
            result,
            cursor.Traits.NeedsMemoryFailure,
            cursor.Traits.NeedsWrongArgument && rejected == Outcome.NoNumber,
            rejected,
            cursor.IsBlurred));
    }

    public static SymbolId ReturnedObject(Value? result) => result switch
    {
        Value.Unknowable known => known.Symbol,
        Value.Address { Location.Region.Kind: RegionKind.Pointee } inside => new SymbolId(inside.Location.Region.Id),
        _ => SymbolId.None,
    };

    private void HandOver(PathCursor cursor, SymbolId returned)
    {
        TrackedObject tracked = cursor.Object(returned);
        analysis.Ownership.Used(cursor, returned, UseKind.Return, "");
        if (analysis.Role.IsCalledByPython)
        {
            PresumedResults.NoteGivenBack(cursor, returned, tracked);
        }

        if (cursor.State.Objects.Contains(returned))
        {
            cursor.Set(returned, tracked with { Owned = tracked.Owned - 1 });
        }
    }

    /// <summary>What a truth value in memory is by now: the path may have asked the same since it was stored.</summary>
    private static ProgramState WithDecidedTests(PathCursor cursor) => cursor.State with
    {
        Memory = cursor.State.Memory.Select((_, value) => value is Value.Test test && Evaluation.Truth(cursor, test) is bool truth ? Value.OfNumber(truth ? 1 : 0) : value),
    };

    /// <summary>A result that claims success while an exception is set is a mistake here, not something callers reckon with.</summary>
    private static bool Contradicts(PathCursor cursor, Value? result) =>
        cursor.State.Exception == ExceptionState.Set && result is not (null or Value.Constant { Number: <= 0 });

    private bool IsFailure(PathCursor cursor, Value? result) =>
        result is Value.Constant { Number: var number } && (number < 0 || analysis.Shape.Function.ReturnType.IsPointer && number == 0 && cursor.State.Exception == ExceptionState.Set);

    /// <summary>Callees that are not followed may have set the exception that the interpreter wants with NULL.</summary>
    private bool IsNullForPython(PathCursor cursor, Value? result) =>
        analysis.HasSelf && analysis.Shape.Function.ReturnType.IsPointer && result is Value.Constant { Number: 0 } && cursor.State.Exception == ExceptionState.Unknown;

    /// <summary>References of arguments that were told lost here are not told again by every caller.</summary>
    private static ProgramState WithoutReported(PathCursor cursor, ProgramState atReturn) => atReturn with
    {
        Objects = atReturn.Objects.Select((symbol, tracked) =>
            tracked is { Provenance: Provenance.Parameter, Surplus: > 0 } && cursor.Object(symbol).Owned == 0 ? tracked with { Owned = tracked.Stores } : tracked),
    };

    /// <summary>
    /// A reference taken to an argument is the caller's business, unless the caller is Python or the function fails: the summary
    /// passes it on.
    /// </summary>
    private void ReportLosses(PathCursor cursor, bool fails)
    {
        if (analysis.Shape.Function.Name == "main")
        {
            return; // The process ends, and what it holds with it.
        }

        foreach (SymbolId symbol in cursor.State.Objects.Keys.ToArray())
        {
            TrackedObject tracked = cursor.Object(symbol);
            if (tracked.Surplus > 0 && !tracked.Has(ObjectMarks.Hidden) && (analysis.Role.IsCalledByPython || fails || tracked.Provenance != Provenance.Parameter))
            {
                analysis.Ownership.Report(cursor, new Loss(symbol, tracked, LossKind.Return));
            }
        }
    }
}
