using Decref.Lint.Contracts;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine.Evidence;

/// <summary>
/// A function of another file that returns an object most likely gives a new reference, and so does one a field of a structure leads to.
/// What the rest of the project does with its results tells: who releases one without taking it owns it, who takes a reference first was
/// only lent it.
/// </summary>
public static class PresumedResults
{
    /// <summary>A result of code that is not understood, kept in a variable for objects, counts as one reference.</summary>
    public static void Presume(PathCursor cursor, IrInstruction.Call call, string callee, SymbolId result)
    {
        string maker = callee.Length > 0 ? callee : FieldOf(cursor.Function, call) ?? "";
        if (maker.Length > 0 && cursor.Analysis.Shape.IsKeptAsObject(call.Result))
        {
            cursor.Set(result, TrackedObject.Of(Provenance.Unknown) with { Owned = 1, Marks = ObjectMarks.Presumed });
            cursor.Tell(PathEventKind.Happens, $"{maker} gives a reference", result);
        }
    }

    /// <summary>The object without the reference nobody promised: somebody takes one of their own.</summary>
    public static TrackedObject WithoutPresumption(TrackedObject tracked) =>
        tracked.Has(ObjectMarks.Presumed) ? tracked with { Owned = tracked.Owned - 1, Marks = tracked.Marks & ~ObjectMarks.Presumed } : tracked;

    /// <summary>The object is given back or away, and nothing but its maker can have given this function the reference.</summary>
    public static void NoteGivenBack(PathCursor cursor, SymbolId symbol, TrackedObject before)
    {
        int promised = before.Has(ObjectMarks.Presumed) ? 1 : 0;
        if (before.Provenance == Provenance.Unknown && before.Owned == promised && MakerOf(cursor, symbol) is string maker)
        {
            cursor.Analysis.MakersOfOwned.Add(maker);
        }
    }

    public static void NoteTaken(PathCursor cursor, SymbolId symbol, TrackedObject before)
    {
        if (before.Has(ObjectMarks.Presumed) && MakerOf(cursor, symbol) is string maker)
        {
            cursor.Analysis.MakersOfLent.Add(maker);
        }
    }

    /// <summary>The function a call names, or the field it calls through, that made the object; null when no such call did.</summary>
    public static string? MakerOf(PathCursor cursor, SymbolId symbol) =>
        cursor.Symbols.OriginOf(symbol) is SymbolOrigin.Produced made
        && cursor.Analysis.Shape.InstructionAt(made.Block, made.Instruction) is IrInstruction.Call call
            ? cursor.Function[call.Callee] is IrValue.FunctionAddress function ? function.Name : FieldOf(cursor.Function, call)
            : null;

    /// <summary><c>trait->validate(...)</c> calls what the field of that structure leads to, the same kind of function each time.</summary>
    private static string? FieldOf(IrFunction function, IrInstruction.Call call) =>
        function.Definition(call.Callee) is IrInstruction.Load load && function.Definition(load.Address) is IrInstruction.Part { Struct: string owner, Field: string field }
            ? $"{owner}.{field}"
            : null;

    /// <summary>Results of calls that are stored in a variable declared as a pointer to an object.</summary>
    public static HashSet<int> KeptAsObjects(IrFunction function) =>
    [
        .. function.Instructions.OfType<IrInstruction.Store>()
            .Where(store => function.Definition(store.Value) is IrInstruction.Call
                && function.Definition(store.Address) is IrInstruction.Local { Variable: not null } variable && ObjectTypes.IsObjectPointer(variable.Type.Text))
            .Select(store => store.Value.Index),
    ];
}
