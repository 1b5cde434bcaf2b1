using System.Collections.Immutable;
using Decref.Lint.Engine.Evidence;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Values;

namespace Decref.Lint.Engine.Counting;

/// <summary>Who owes which reference: the counting rules, and telling the checks about every change.</summary>
public sealed class Ownership(ImmutableArray<Check> checks)
{
    public static void Acquire(PathCursor cursor, SymbolId symbol)
    {
        bool isKnown = cursor.State.Objects.Contains(symbol);
        TrackedObject tracked = cursor.Object(symbol);
        PresumedResults.NoteTaken(cursor, symbol, tracked);
        PassedArguments.NoteTaken(cursor, symbol, tracked);
        tracked = PresumedResults.WithoutPresumption(cursor.Object(symbol));
        tracked = isKnown ? tracked : tracked with { Stores = StoresBefore(cursor, symbol) };
        cursor.Set(symbol, tracked with { Owned = tracked.Owned + 1, Marks = tracked.Marks & ~ObjectMarks.Disturbed });
    }

    /// <summary>Cells that were made to hold the object before anybody counted: store first, then take the reference.</summary>
    internal static int StoresBefore(PathCursor cursor, SymbolId symbol)
    {
        int stores = 0;
        for (int index = 0; index < cursor.State.Memory.Count; index++)
        {
            Location cell = cursor.State.Memory.Keys[index];
            bool isHome = cursor.Symbols.OriginOf(symbol) is SymbolOrigin.Content content && content.Location == cell;
            stores += cell.Region.OutlivesFunction && cell.Region != Region.Of(symbol) && !isHome && LeadsTo(cursor.State.Memory.Values[index], symbol) ? 1 : 0;
        }

        return stores;
    }

    public void Release(PathCursor cursor, SymbolId symbol, ReleaseKind kind, string resource)
    {
        TrackedObject before = cursor.Object(symbol);
        PresumedResults.NoteGivenBack(cursor, symbol, before);
        if (kind == ReleaseKind.Reference)
        {
            PassedArguments.NoteReleased(cursor, symbol, before);
        }

        Tell(cursor, new Release(symbol, before, kind, resource));
        TrackedObject after = before with { Owned = before.Owned - 1 };
        cursor.Set(symbol, kind == ReleaseKind.Steal ? after.Marked(ObjectMarks.Given) : after);
        if (kind == ReleaseKind.Free ? IsFreed(after) : kind != ReleaseKind.Steal && EndsLife(after))
        {
            Die(cursor, symbol);
        }
    }

    public void Die(PathCursor cursor, SymbolId symbol)
    {
        cursor.Mark(symbol, ObjectMarks.Dead);
        LetGoOfContent(cursor, symbol);
        foreach (SymbolId other in cursor.State.Objects.Keys)
        {
            TrackedObject tracked = cursor.Object(other);
            if (tracked.Anchor == symbol && tracked.Owned <= 0 && tracked.Provenance == Provenance.Borrowed)
            {
                cursor.Mark(other, ObjectMarks.Dead);
            }
        }
    }

    /// <summary>An element of the container was overwritten, not released: what was borrowed from there may be the function's own now.</summary>
    public static void Displace(PathCursor cursor, SymbolId container)
    {
        foreach (SymbolId other in cursor.State.Objects.Keys)
        {
            if (cursor.Object(other) is { Provenance: Provenance.Borrowed, Owned: <= 0 } element && element.Anchor == container)
            {
                cursor.Mark(other, ObjectMarks.Escaped);
            }
        }
    }

    public void Used(PathCursor cursor, SymbolId symbol, UseKind kind, string callee)
    {
        TrackedObject tracked = cursor.Object(symbol);
        if (tracked.Has(ObjectMarks.Dead | ObjectMarks.Disturbed))
        {
            var use = new Use(symbol, tracked, kind, callee);
            foreach (Check check in checks)
            {
                check.Used(cursor, use);
            }
        }
    }

    public void NullUsed(PathCursor cursor, SymbolId failedCall, UseKind kind, string callee)
    {
        foreach (Check check in checks)
        {
            check.NullUsed(cursor, new NullUse(failedCall, kind, callee));
        }
    }

    /// <summary>Tells the checks when nothing that can still be read leads to the object, and forgets it then.</summary>
    public void ReportIfLost(PathCursor cursor, SymbolId symbol, LossKind kind)
    {
        if (!cursor.State.Objects.TryGet(symbol, out TrackedObject? tracked) || tracked.Surplus <= 0 || tracked.Has(ObjectMarks.Hidden) || IsHeld(cursor, symbol))
        {
            return;
        }

        Report(cursor, new Loss(symbol, tracked, kind));
    }

    /// <summary>What no variable ever held is lost as soon as the statement is over.</summary>
    public void ReportLostTemporaries(PathCursor cursor)
    {
        SmallMap<SymbolId, TrackedObject> objects = cursor.State.Objects;
        for (int index = 0; index < objects.Count; index++)
        {
            if (objects.Values[index] is { Surplus: > 0, Variable: null, Provenance: Provenance.New })
            {
                ReportIfLost(cursor, objects.Keys[index], LossKind.Return);
            }
        }
    }

    public void Tell(PathCursor cursor, Release release)
    {
        foreach (Check check in checks)
        {
            check.Released(cursor, release);
        }
    }

    /// <summary>Whoever else may have got a pointer to a block or handle has nothing now.</summary>
    private static bool IsFreed(TrackedObject after) =>
        EndsLife(after.Kind == ObjectKind.Reference ? after : after with { Marks = after.Marks & ~ObjectMarks.Escaped });

    private static bool EndsLife(TrackedObject after) =>
        after.Owned <= 0 && after.Stores <= 0 && after.Provenance == Provenance.New
        && !after.Has(ObjectMarks.Kept | ObjectMarks.Escaped | ObjectMarks.Hidden | ObjectMarks.Given);

    public void Report(PathCursor cursor, Loss loss)
    {
        foreach (Check check in checks)
        {
            check.Lost(cursor, loss);
        }

        // Told once: for the caller the object is accounted for.
        bool isCallers = loss.Object.Provenance is Provenance.Field or Provenance.Parameter;
        cursor.State = isCallers
            ? cursor.State.WithObject(loss.Symbol, loss.Object with { Owned = 0, Marks = loss.Object.Marks & ~ObjectMarks.Detached | ObjectMarks.Escaped })
            : cursor.State with { Objects = cursor.State.Objects.Without(loss.Symbol) };
    }

    /// <summary>A block that is freed drops what its cells hold; an object releases its fields itself.</summary>
    private void LetGoOfContent(PathCursor cursor, SymbolId symbol)
    {
        Region region = Region.Of(symbol);
        if (cursor.Object(symbol).Kind != ObjectKind.Block)
        {
            return;
        }

        ProgramState before = cursor.State;
        cursor.State = before with { Memory = before.Memory.Where((location, _) => location.Region != region) };
        for (int index = 0; index < before.Memory.Count; index++)
        {
            SymbolId held = before.Memory.Values[index].SymbolOrNone;
            if (before.Memory.Keys[index].Region == region && cursor.State.Objects.TryGet(held, out TrackedObject? tracked) && tracked.Stores > 0)
            {
                cursor.Set(held, (tracked with { Stores = tracked.Stores - 1 }).Marked(ObjectMarks.Orphaned));
                ReportIfLost(cursor, held, LossKind.HolderFreed);
            }
        }
    }

    private static bool IsHeld(PathCursor cursor, SymbolId symbol)
    {
        ProgramState state = cursor.State;
        for (int index = 0; index < state.Memory.Count; index++)
        {
            if (state.Memory.Keys[index].Region != Region.Of(symbol) && LeadsTo(state.Memory.Values[index], symbol))
            {
                return true;
            }
        }

        for (int index = 0; index < state.Temporaries.Count; index++)
        {
            if (LeadsTo(state.Temporaries.Values[index], symbol)
                && cursor.Analysis.Shape.Liveness.IsReadAfter(state.Temporaries.Keys[index], cursor.Instruction))
            {
                return true;
            }
        }

        return false;
    }

    private static bool LeadsTo(Value value, SymbolId symbol) => value switch
    {
        Value.Unknowable known => known.Symbol == symbol,
        Value.Address address => address.Location.Region == Region.Of(symbol),
        _ => false,
    };
}
