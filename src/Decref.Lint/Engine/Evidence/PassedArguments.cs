using System.Collections.Immutable;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Values;

namespace Decref.Lint.Engine.Evidence;

/// <summary>
/// Whether a function of elsewhere takes over what it is given: its other callers tell. Who passes a reference that is not theirs, or
/// releases their own right after the call, knows that it does not.
/// </summary>
public static class PassedArguments
{
    public static void Pass(PathCursor cursor, SymbolId symbol, Passing passing)
    {
        TrackedObject tracked = cursor.Object(symbol);
        if (tracked.Kind == ObjectKind.Reference && tracked.Owned <= 0 && IsLent(cursor, tracked))
        {
            cursor.Analysis.Borrowing.Add(passing);
        }

        bool isCounted = cursor.State.Objects.Contains(symbol);
        if (isCounted || tracked is { Kind: ObjectKind.Reference, Owned: 0 })
        {
            cursor.TellPassing(symbol, passing);
        }

        if (isCounted)
        {
            // Who took one reference more than it needs, and passes the object then, took it for the callee.
            bool isOnlyPassed = (!tracked.Has(ObjectMarks.Escaped) || tracked.Has(ObjectMarks.OnlyPassed)) && tracked.Surplus <= 1;
            cursor.Set(symbol, tracked.Marked(isOnlyPassed ? ObjectMarks.Escaped | ObjectMarks.OnlyPassed : ObjectMarks.Escaped));
        }
    }

    /// <summary>
    /// A reference is taken to what code of elsewhere was lent just before, itself or something in it: that code keeps it from now on
    /// (<c>set_user_data(handle, object); Py_INCREF(object);</c>).
    /// </summary>
    public static void NoteTaken(PathCursor cursor, SymbolId symbol, TrackedObject before)
    {
        if (before is not { Kind: ObjectKind.Reference, Owned: <= 0, Provenance: not Provenance.New } || cursor.State.Objects.Contains(symbol) && before.Has(ObjectMarks.Escaped))
        {
            return;
        }

        bool wasLent = false;
        foreach (PathEvent happened in cursor.History())
        {
            if (happened.Passing is Passing passing && IsPartOf(cursor, happened.Subject, symbol))
            {
                wasLent = true;
                cursor.Analysis.Keeping.Add(passing);
            }
        }

        if (wasLent)
        {
            cursor.Set(symbol, cursor.Object(symbol).Marked(ObjectMarks.Escaped | ObjectMarks.OnlyPassed));
        }
    }

    /// <summary>Something in the object is passed: whoever keeps that lives on the reference that was taken to the object for it.</summary>
    private static void PassOwner(PathCursor cursor, Region region, Passing passing)
    {
        if (region.Kind != RegionKind.Pointee)
        {
            return;
        }

        var owner = new SymbolId(region.Id);
        TrackedObject whole = cursor.Object(owner);
        cursor.TellPassing(owner, passing);
        if (whole is { Kind: ObjectKind.Reference, Owned: > 0, Provenance: not Provenance.New } && !whole.Has(ObjectMarks.Escaped))
        {
            cursor.Set(owner, whole.Marked(ObjectMarks.Escaped | ObjectMarks.OnlyPassed));
        }
    }

    /// <summary>A pointer into an object, or one that the object holds, goes to code that is not understood.</summary>
    public static void PassPart(PathCursor cursor, Value value, Passing passing)
    {
        if (value is Value.Address { Location.Region: var inside })
        {
            PassOwner(cursor, inside, passing);
        }
        else if (!value.SymbolOrNone.IsNone && cursor.Symbols.OriginOf(value.SymbolOrNone) is SymbolOrigin.Content held)
        {
            PassOwner(cursor, held.Location.Region, passing);
        }
    }

    private static bool IsPartOf(PathCursor cursor, SymbolId part, SymbolId whole) =>
        part == whole || cursor.Symbols.OriginOf(part) is SymbolOrigin.Content { Location.Region: { Kind: RegionKind.Pointee } owner } && owner == Region.Of(whole);

    /// <summary>The object is released: where nothing was decided since it was passed, the callee cannot have taken it over.</summary>
    public static void NoteReleased(PathCursor cursor, SymbolId symbol, TrackedObject before)
    {
        if (!before.Has(ObjectMarks.OnlyPassed) || before is not { Kind: ObjectKind.Reference, Owned: 1, Stores: 0 })
        {
            return;
        }

        SymbolOrigin origin = cursor.Symbols.OriginOf(symbol);
        List<Passing> since = [];
        foreach (PathEvent happened in cursor.History())
        {
            if (happened.Kind == PathEventKind.Decides)
            {
                since.Clear();
            }
            else if (happened.Passing is Passing passing && cursor.Symbols.OriginOf(happened.Subject) == origin)
            {
                since.Add(passing);
            }
        }

        cursor.Analysis.Borrowing.UnionWith(since);
    }

    /// <summary>
    /// What the path had found out about a function of elsewhere that the object was passed to, when it was released after that: a callee
    /// that takes it over where it succeeds is written like that, so a release in one of the two cases says nothing of the other.
    /// </summary>
    public static PathEvent? AnswerBefore(PathCursor cursor, SymbolId symbol, TrackedObject released)
    {
        if (!released.Has(ObjectMarks.OnlyPassed) || released.Kind != ObjectKind.Reference)
        {
            return null;
        }

        SymbolOrigin origin = cursor.Symbols.OriginOf(symbol);
        HashSet<string> callees = [];
        foreach (PathEvent happened in cursor.History())
        {
            if (happened.Passing is Passing passing && cursor.Symbols.OriginOf(happened.Subject) == origin && !cursor.Analysis.Calls.IsOfProject(passing.Callee))
            {
                callees.Add(passing.Callee);
            }
            else if (happened.Kind == PathEventKind.Decides && !happened.Subject.IsNone && PresumedResults.MakerOf(cursor, happened.Subject) is string asked && callees.Contains(asked))
            {
                return happened;
            }
        }

        return null;
    }

    /// <summary>Where the object was passed to, when that is all that makes its loss uncertain.</summary>
    public static ImmutableArray<Passing> Of(PathCursor cursor, SymbolId symbol, TrackedObject tracked)
    {
        if (!tracked.Has(ObjectMarks.OnlyPassed))
        {
            return [];
        }

        SymbolOrigin origin = cursor.Symbols.OriginOf(symbol);
        return [.. cursor.History().Where(happened => happened.Passing is not null && cursor.Symbols.OriginOf(happened.Subject) == origin).Select(happened => happened.Passing!.Value).Distinct()];
    }

    private static bool IsLent(PathCursor cursor, TrackedObject tracked) =>
        tracked.Provenance == Provenance.Borrowed || tracked.Provenance == Provenance.Parameter && cursor.Analysis.Role.IsCalledByPython;
}
