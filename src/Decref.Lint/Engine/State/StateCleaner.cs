using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.Values;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine.State;

/// <summary>
/// Drops what can no longer matter when control enters a block, so that paths which differ in nothing that is still read become one.
/// </summary>
public sealed class StateCleaner(FunctionAnalysis analysis)
{
    private readonly SymbolSet _reachable = new();
    private readonly SymbolSet _held = new();

    public ProgramState Clean(PathCursor cursor, BlockId target, Detail detail)
    {
        ProgramState state = SettledStatics.Settle(Live(cursor.State, target), analysis.Symbols);
        SymbolSet reachable = _reachable;
        reachable.Clear();
        Reachability.Collect(state, analysis.Symbols, reachable);
        SmallMap<Location, Value> memory = state.Memory.Where((Cleaner: this, Reachable: reachable), static (given, cell, _) => given.Cleaner.IsAnchored(cell, given.Reachable));
        if (detail != Detail.Full)
        {
            state = Coarsen(state with { Memory = memory }, reachable);
            memory = state.Memory;
        }

        SmallMap<SymbolId, Fact> facts = state.Facts.Where(
            (Cleaner: this, Reachable: reachable, Detail: detail), static (given, symbol, fact) => given.Cleaner.IsWorthKnowing(symbol, fact, given.Reachable, given.Detail));
        SmallMap<SymbolId, TrackedObject> objects = state.Objects.Where(
            (Cleaner: this, Reachable: reachable), static (given, symbol, tracked) => given.Cleaner.IsWorthCounting(symbol, tracked, given.Reachable));
        bool isUnchanged = ReferenceEquals(memory, state.Memory) && ReferenceEquals(facts, state.Facts) && ReferenceEquals(objects, state.Objects);
        return isUnchanged ? state : state with { Memory = memory, Facts = facts, Objects = objects };
    }

    /// <summary>Values and variables that are still read.</summary>
    private ProgramState Live(ProgramState state, BlockId target)
    {
        SmallMap<int, Value> temporaries = state.Temporaries.Where((Cleaner: this, Target: target), static (given, value, _) => given.Cleaner.IsLive(given.Target, value));
        SmallMap<Location, Value> memory = state.Memory.Where(
            (Cleaner: this, State: state, Target: target), static (given, cell, value) => given.Cleaner.IsWorthKeeping(given.State, given.Target, cell, value));
        bool isUnchanged = ReferenceEquals(temporaries, state.Temporaries) && ReferenceEquals(memory, state.Memory);
        return isUnchanged ? state : state with { Temporaries = temporaries, Memory = memory };
    }

    /// <summary>Merged values are bound before the block is entered.</summary>
    private bool IsLive(BlockId target, int value) =>
        analysis.Shape.Liveness.IsTemporaryLive(target, value) || analysis.Shape.Function.Values[value] is IrValue.Result result && result.Block == target;

    private bool IsWorthKeeping(ProgramState state, BlockId target, Location cell, Value value)
    {
        if (cell.Region.Kind != RegionKind.Local || analysis.Shape.Liveness.IsLocalLive(target, cell.Region.Id))
        {
            return true;
        }

        // A dead variable that holds something owed keeps it: overwriting the variable is where it gets lost.
        return state.Objects.TryGet(value.SymbolOrNone, out TrackedObject? tracked) && tracked.Surplus > 0;
    }

    private bool IsWorthKnowing(SymbolId symbol, Fact fact, SymbolSet reachable, Detail detail) =>
        reachable.Contains(symbol) || IsOfReachable(symbol, reachable) || (detail == Detail.Full || fact.IsNull || analysis.Symbols.OriginOf(symbol) is SymbolOrigin.Parameter) && IsFromCaller(symbol);

    private bool IsWorthCounting(SymbolId symbol, TrackedObject tracked, SymbolSet reachable) =>
        (reachable.Contains(symbol) || Matters(symbol, tracked)) && !SettledStatics.IsUntouched(analysis.Symbols, symbol, tracked);

    private bool IsFromCaller(SymbolId symbol) => analysis.Symbols.IsFromCaller(symbol);

    /// <summary>However many pointers lead there from an argument: <c>free(self->stack->items)</c> is for callers to know.</summary>
    private bool IsBehindCaller(SymbolId symbol)
    {
        while (analysis.Symbols.OriginOf(symbol) is SymbolOrigin.Content { Location: { Region.Kind: RegionKind.Pointee, Index.IsNone: true } } content)
        {
            symbol = new SymbolId(content.Location.Region.Id);
        }

        return analysis.Symbols.OriginOf(symbol) is SymbolOrigin.Parameter;
    }

    /// <summary>The answer to a question that can be asked again.</summary>
    private bool IsOfReachable(SymbolId symbol, SymbolSet reachable) =>
        analysis.Symbols.OriginOf(symbol) is SymbolOrigin.Computed computed
        && (computed.Left.IsNone || reachable.Contains(computed.Left)) && (computed.Right.IsNone || reachable.Contains(computed.Right));

    private bool Matters(SymbolId symbol, TrackedObject tracked) =>
        tracked.Surplus > 0 || tracked is { Kind: ObjectKind.Block, Balance: < 0 } && IsBehindCaller(symbol) || IsFromCaller(symbol) && (tracked.Owned != 0 || tracked.Stores != 0 || tracked.Has(ObjectMarks.ReleasedIfPresent | ObjectMarks.Detached | ObjectMarks.Escaped | ObjectMarks.Hidden));

    /// <summary>Memory behind a pointer matters while somebody has the pointer.</summary>
    private bool IsAnchored(Location cell, SymbolSet reachable) =>
        cell.Region.Kind != RegionKind.Pointee || reachable.Contains(new SymbolId(cell.Region.Id)) || IsFromCaller(new SymbolId(cell.Region.Id));

    /// <summary>
    /// A field that was null and one that was released and reset come out alike: destructors with many fields would else have a
    /// state for each combination.
    /// </summary>
    private ProgramState Coarsen(ProgramState state, SymbolSet reachable)
    {
        SymbolSet held = HeldByVariables(state);
        for (int index = 0; index < reachable.Count; index++)
        {
            SymbolId symbol = reachable[index];
            if (symbol.IsNone || held.Contains(symbol) || analysis.Symbols.OriginOf(symbol) is not SymbolOrigin.Content content || !IsFromCaller(symbol))
            {
                continue;
            }

            state = Vanish(state, symbol, content.Location);
        }

        state = ForgetGlobals(state, held);
        foreach (SymbolId symbol in state.Objects.Keys)
        {
            if (!held.Contains(symbol) && analysis.Symbols.OriginOf(symbol) is SymbolOrigin.Content gone && IsFromCaller(symbol))
            {
                state = Vanish(state, symbol, gone.Location);
            }
        }

        return state;
    }

    /// <summary>What was once read from a global nobody wrote, and is in no variable any more; and that a static was not filled.</summary>
    private ProgramState ForgetGlobals(ProgramState state, SymbolSet held) => state with
    {
        Memory = state.Memory.Where((cell, value) => cell.Region.Kind != RegionKind.Global
            || !IsEmptyStatic(cell, value) && (held.Contains(value.SymbolOrNone) || !IsUnwritten(state, cell, value))),
    };

    private bool IsEmptyStatic(Location cell, Value value) =>
        value is Value.Constant { Number: 0 } && SettledStatics.IsStaticVariable(cell, analysis.Symbols);

    private bool IsUnwritten(ProgramState state, Location cell, Value value) =>
        !value.SymbolOrNone.IsNone && !state.Objects.Contains(value.SymbolOrNone)
        && analysis.Symbols.OriginOf(value.SymbolOrNone) is SymbolOrigin.Content content && content.Location == cell;

    private ProgramState Vanish(ProgramState state, SymbolId symbol, Location home)
    {
        bool isTracked = state.Objects.TryGet(symbol, out TrackedObject? tracked);
        if (isTracked && tracked!.Surplus > 0)
        {
            return state;
        }

        bool isReleased = isTracked && (tracked!.Owned < 0 || tracked.Has(ObjectMarks.Detached | ObjectMarks.ReleasedIfPresent));
        bool isNull = state.FactOf(symbol).IsNull;
        bool isReset = !state.Memory.TryGet(home, out Value? held) || held is Value.Constant { Number: 0 } || held.SymbolOrNone == symbol;
        if (isNull && !isReset)
        {
            return state;
        }

        state = state.WithFact(symbol, Fact.Nothing);
        if (!isReleased && analysis.FieldAt(home) is (_, string field) && !analysis.MayGiveUp(field))
        {
            return isTracked || !isReset || held is Value.Constant ? state : state with { Memory = state.Memory.Without(home) };
        }

        if (!isReset || !isReleased && !isNull)
        {
            return state;
        }

        return state with
        {
            Memory = state.Memory.Without(home),
            Objects = state.Objects.With(symbol, TrackedObject.Of(Provenance.Field).Marked(ObjectMarks.ReleasedIfPresent)),
        };
    }

    private SymbolSet HeldByVariables(ProgramState state)
    {
        SymbolSet held = _held;
        held.Clear();
        foreach (Value value in state.Temporaries.Values)
        {
            Reachability.Collect(value, held);
        }

        for (int index = 0; index < state.Memory.Count; index++)
        {
            if (state.Memory.Keys[index].Region.Kind == RegionKind.Local)
            {
                Reachability.Collect(state.Memory.Values[index], held);
            }
        }

        return held;
    }
}
