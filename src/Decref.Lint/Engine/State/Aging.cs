using Decref.Lint.Engine.Counting;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.Values;

namespace Decref.Lint.Engine.State;

/// <summary>
/// Makes room for a new symbol of an origin: when the state still mentions the one made in the last round of a loop, that one
/// grows old (age 1), and a symbol that was old already is forgotten. So a loop has finitely many states.
/// </summary>
public static class Aging
{
    public static SymbolId Fresh(PathCursor cursor, SymbolOrigin origin)
    {
        SymbolId newest = cursor.Symbols.Intern(origin);
        if (cursor.State.Mentions(newest))
        {
            cursor.Analysis.Ownership.ReportIfLost(cursor, newest, LossKind.NextRound);
            if (cursor.State.Mentions(newest))
            {
                Retire(cursor, newest);
            }
        }

        SmallMap<SymbolId, Fact> facts = cursor.State.Facts.Where((Cursor: cursor, Newest: newest), static (given, symbol, _) => !IsMadeOf(given.Cursor, symbol, given.Newest));
        if (!ReferenceEquals(facts, cursor.State.Facts))
        {
            cursor.State = cursor.State with { Facts = facts };
        }

        return newest;
    }

    private static void Retire(PathCursor cursor, SymbolId newest)
    {
        Dictionary<SymbolId, SymbolId> renamed = [];
        Plan(cursor, newest, renamed);
        foreach (SymbolId old in renamed.Values)
        {
            Forget(cursor, old);
        }

        cursor.State = new SymbolRenaming(renamed).Of(cursor.State);
    }

    private static void Plan(PathCursor cursor, SymbolId symbol, Dictionary<SymbolId, SymbolId> renamed)
    {
        Symbol known = cursor.Symbols[symbol];
        SymbolId old = cursor.Symbols.Intern(known.Origin, 1);
        if (known.Age != 0 || !renamed.TryAdd(symbol, old))
        {
            return;
        }

        foreach (SymbolId other in Mentioned(cursor.State))
        {
            if (cursor.Symbols.OriginOf(other) is SymbolOrigin.Content content && content.Location.Region == Region.Of(symbol) || IsMadeOf(cursor, other, symbol))
            {
                Plan(cursor, other, renamed);
            }
        }
    }

    private static bool IsMadeOf(PathCursor cursor, SymbolId symbol, SymbolId part) => cursor.Symbols.OriginOf(symbol) is SymbolOrigin.Computed computed && computed.IsMadeOf(part);

    private static HashSet<SymbolId> Mentioned(ProgramState state)
    {
        HashSet<SymbolId> found = [.. state.Objects.Keys.ToArray(), .. state.Facts.Keys.ToArray()];
        foreach (Value value in state.Memory.Values)
        {
            Collect(value, found);
        }

        foreach (Value value in state.Temporaries.Values)
        {
            Collect(value, found);
        }

        return found;
    }

    private static void Collect(Value value, HashSet<SymbolId> found)
    {
        if (value is Value.Unknowable known)
        {
            found.Add(known.Symbol);
        }
    }

    private static void Forget(PathCursor cursor, SymbolId old)
    {
        if (!cursor.State.Mentions(old))
        {
            return;
        }

        cursor.Analysis.Ownership.ReportIfLost(cursor, old, LossKind.NextRound);
        ProgramState state = cursor.State;
        cursor.State = new ProgramState(
            state.Temporaries.Select((_, value) => value.Names(old) ? Value.Unknown : value),
            state.Memory.Where((location, _) => !location.Names(old)).Select((_, value) => value.Names(old) ? Value.Unknown : value),
            state.Facts.Without(old),
            state.Objects.Without(old).Select((_, tracked) => tracked.Anchor == old ? tracked with { Anchor = SymbolId.None } : tracked),
            state.Exception);
    }
}
