using Decref.Lint.Engine.Evidence;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Ir;
using Decref.Lint.Summaries;

namespace Decref.Lint.Engine.Values;

/// <summary>Whether two unknown pointers are one object: <c>if (text != original) Py_DECREF(original)</c>.</summary>
public static class Identity
{
    /// <summary>True when the two cannot be the same object.</summary>
    public static bool AreDistinct(PathCursor cursor, SymbolId one, SymbolId other) =>
        cursor.State.Memory.Contains(Mark(one, other)) || IsUnseen(cursor, one, other) || IsUnseen(cursor, other, one);

    /// <summary>What was there before, and what another file's variable (<c>stdout</c>) holds, is not the block or handle that was made just now.</summary>
    private static bool WasThereBefore(PathCursor cursor, SymbolId made, SymbolId other) =>
        IsNew(cursor, made) && cursor.Object(made).Kind != ObjectKind.Reference && cursor.Symbols.OriginOf(other) switch
        {
            SymbolOrigin.Produced => other.CompareTo(made) < 0,
            SymbolOrigin.Content { Location.Region: { Kind: RegionKind.Global } variable } => cursor.Analysis.Shape.Module.Globals.Any(
                global => global.Initialiser is null && global.Name == cursor.Symbols.GlobalName(variable)),
            _ => false,
        };

    /// <summary>The state once the two are known to be different objects.</summary>
    public static ProgramState Different(ProgramState state, SymbolId one, SymbolId other) =>
        IsCounted(state, one) || IsCounted(state, other) ? state.WithCell(Mark(one, other), Value.Zero) : state;

    /// <summary>The state once the two are known to be one object, with the references of both; null when that contradicts.</summary>
    public static ProgramState? Same(PathCursor cursor, SymbolId one, SymbolId other)
    {
        ProgramState state = cursor.State;
        if (!IsCounted(state, one) && !IsCounted(state, other))
        {
            return state;
        }

        if (state.FactOf(one).And(state.FactOf(other)) is not Fact fact)
        {
            return null;
        }

        (SymbolId kept, SymbolId gone) = IsNameable(cursor, one) || !IsNameable(cursor, other) && one.CompareTo(other) < 0 ? (one, other) : (other, one);
        TrackedObject merged = Merged(cursor.Object(kept), cursor.Object(gone));
        state = state with { Objects = state.Objects.Without(gone), Facts = state.Facts.Without(gone) };
        return new SymbolRenaming(new Dictionary<SymbolId, SymbolId> { [gone] = kept }).Of(state).WithFact(kept, fact).WithObject(kept, merged);
    }

    /// <summary>The state once a field is known to lead to a part of something else: it owns nothing (<c>if (self->items == self->few)</c>).</summary>
    public static ProgramState At(PathCursor cursor, SymbolId field) =>
        cursor.Symbols.OriginOf(field) is SymbolOrigin.Content ? cursor.State.WithObject(field, cursor.Object(field).Marked(ObjectMarks.Hidden)) : cursor.State;

    /// <summary>A reference of ours turns out to be one to a singleton: <c>if (result == Py_None) Py_DECREF(Py_None)</c> gives it back.</summary>
    public static bool IsCountedSingleton(PathCursor cursor, SymbolId one, SymbolId other) =>
        IsSingleton(cursor, one) != IsSingleton(cursor, other) && IsCounted(cursor.State, IsSingleton(cursor, one) ? other : one);

    private static bool IsSingleton(PathCursor cursor, SymbolId symbol) => cursor.Symbols.OriginOf(symbol) is SymbolOrigin.Singleton;

    private static TrackedObject Merged(TrackedObject kept, TrackedObject gone) => kept.Provenance == Provenance.Static
        ? Sum(kept, gone)
        : Sum(PresumedResults.WithoutPresumption(kept), PresumedResults.WithoutPresumption(gone));

    private static TrackedObject Sum(TrackedObject kept, TrackedObject gone) => kept with
    {
        Provenance = kept.Provenance == Provenance.Unknown ? gone.Provenance : kept.Provenance,
        Owned = kept.Owned + gone.Owned,
        Stores = kept.Stores + gone.Stores,
        Marks = kept.Marks | gone.Marks,
        Variable = kept.Variable ?? gone.Variable,
    };

    private static bool IsCounted(ProgramState state, SymbolId symbol) =>
        state.Objects.TryGet(symbol, out TrackedObject? tracked) && tracked is { Kind: ObjectKind.Reference, Owned: not 0 };

    private static bool IsNameable(PathCursor cursor, SymbolId symbol) => cursor.Symbols.OriginOf(symbol) is not SymbolOrigin.Produced;

    /// <summary>Made by this function, and nobody else was given it.</summary>
    public static bool IsOutOfReach(PathCursor cursor, SymbolId made) => IsOutOfReach(cursor.Analysis, cursor.State, made);

    /// <summary>The same in a state the function left behind.</summary>
    public static bool IsOutOfReach(FunctionAnalysis analysis, ProgramState state, SymbolId made) =>
        !made.IsNone && IsFresh(analysis, made) && !IsKnownToOthers(state, made);

    /// <summary>A fresh object nobody else was given is not what came from elsewhere.</summary>
    private static bool IsUnseen(PathCursor cursor, SymbolId made, SymbolId other) =>
        WasThereBefore(cursor, made, other) || IsNew(cursor, made) && (!IsKnownToOthers(cursor.State, made) || cursor.Symbols.OriginOf(other) is SymbolOrigin.Parameter or SymbolOrigin.Singleton);

    /// <summary>The address of a variable is not that of what a call made, nor one the caller had.</summary>
    public static bool IsElsewhere(PathCursor cursor, Location variable, SymbolId pointer) =>
        variable.Region.Kind != RegionKind.Pointee
        && (IsNew(cursor, pointer) || cursor.Symbols.OriginOf(pointer) is SymbolOrigin.Parameter && variable.Region.Kind == RegionKind.Local);

    /// <summary>No pointer that was there before leads to what an allocator, or a function that makes objects, just returned.</summary>
    private static bool IsNew(PathCursor cursor, SymbolId made) =>
        IsFresh(cursor.Analysis, made) || cursor.Symbols.OriginOf(made) is SymbolOrigin.Produced
        && cursor.State.Objects.TryGet(made, out TrackedObject? tracked) && tracked is { Kind: not ObjectKind.Reference, Provenance: Provenance.New };

    private static bool IsFresh(FunctionAnalysis analysis, SymbolId made) =>
        analysis.Symbols.OriginOf(made) is SymbolOrigin.Produced origin
        && analysis.Shape.InstructionAt(origin.Block, origin.Instruction) is IrInstruction.Call call
        && MakerOf(analysis.Shape.Function, call.Callee) is string maker
        && analysis.Calls.MakesNewObject(maker, analysis.Shape.Module.SourceFile);

    /// <summary>A function, or a type's own allocator; its <c>tp_new</c> may return what was there before.</summary>
    private static string? MakerOf(IrFunction function, ValueId callee) =>
        function[callee] is IrValue.FunctionAddress { Name: string name } ? name
        : function.Definition(callee) is IrInstruction.Load load && function.Definition(load.Address) is IrInstruction.Part { Field: "tp_alloc" and string slot } ? SlotCalls.FunctionOf(slot)
        : null;

    private static bool IsKnownToOthers(ProgramState state, SymbolId made) =>
        !state.Objects.TryGet(made, out TrackedObject? tracked)
        || tracked.Stores > 0 || tracked.Has(ObjectMarks.Kept | ObjectMarks.Escaped | ObjectMarks.Hidden | ObjectMarks.Given);

    private static Location Mark(SymbolId one, SymbolId other) =>
        one.CompareTo(other) < 0
            ? new Location(Region.Of(one), 0, other, LocationSlot.Distinct)
            : new Location(Region.Of(other), 0, one, LocationSlot.Distinct);
}
