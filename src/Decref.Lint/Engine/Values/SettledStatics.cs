using Decref.Lint.Engine.State;

namespace Decref.Lint.Engine.Values;

/// <summary>
/// A static variable of the function that was filled just now (<c>if (!name) name = PyUnicode_InternFromString(...)</c>) is from then
/// on like one that an earlier call filled. Without this each of them would double the states of every path.
/// </summary>
public static class SettledStatics
{
    public static ProgramState Settle(ProgramState state, SymbolTable symbols)
    {
        for (int index = 0; index < state.Memory.Count; index++)
        {
            Location cell = state.Memory.Keys[index];
            SymbolId held = state.Memory.Values[index].SymbolOrNone;
            if (IsStaticVariable(cell, symbols) && IsAccountedFor(state, held) && IsOnlyHolder(state, cell, held))
            {
                state = WithFormerContent(state, symbols, cell, held);
            }
        }

        return state;
    }

    /// <summary>What a static variable or a global holds, counted by nobody here: like one that was never touched.</summary>
    public static bool IsUntouched(SymbolTable symbols, SymbolId symbol, TrackedObject tracked) =>
        tracked is { Provenance: Provenance.Field, Owned: 0, Stores: 0 } && (tracked.Marks & ~ObjectMarks.Kept) == 0
        && symbols.OriginOf(symbol) is SymbolOrigin.Content { Location.Region.Kind: RegionKind.Global };

    public static bool IsStaticVariable(Location cell, SymbolTable symbols) =>
        cell is { Region.Kind: RegionKind.Global, Slot: LocationSlot.Bytes, Index.IsNone: true } && symbols.IsStaticVariable(cell.Region);

    private static bool IsAccountedFor(ProgramState state, SymbolId held) =>
        state.Objects.TryGet(held, out TrackedObject? tracked) && tracked is { Provenance: Provenance.New, Owned: 1, Stores: 1, Kind: ObjectKind.Reference }
        && !tracked.Has(ObjectMarks.Dead);

    private static bool IsOnlyHolder(ProgramState state, Location home, SymbolId held)
    {
        for (int index = 0; index < state.Memory.Count; index++)
        {
            Location cell = state.Memory.Keys[index];
            if (cell != home && (state.Memory.Values[index].SymbolOrNone == held || cell.Region == Region.Of(held)))
            {
                return false;
            }
        }

        foreach (Value value in state.Temporaries.Values)
        {
            if (value.SymbolOrNone == held || value is Value.Address address && address.Location.Region == Region.Of(held))
            {
                return false;
            }
        }

        foreach (TrackedObject tracked in state.Objects.Values)
        {
            if (tracked.Anchor == held)
            {
                return false;
            }
        }

        return true;
    }

    private static ProgramState WithFormerContent(ProgramState state, SymbolTable symbols, Location cell, SymbolId held)
    {
        SymbolId content = symbols.Intern(new SymbolOrigin.Content(cell));
        return (state with { Objects = state.Objects.Without(held), Facts = state.Facts.Without(held) })
            .WithCell(cell, Value.Of(content))
            .WithFact(content, Fact.WithSigns(Signs.Negative | Signs.Positive));
    }
}
