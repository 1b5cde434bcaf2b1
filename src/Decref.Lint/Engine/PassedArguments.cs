using System.Collections.Immutable;

namespace Decref.Lint.Engine;

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

        if (cursor.State.Objects.Contains(symbol))
        {
            bool isOnlyPassed = !tracked.Has(ObjectMarks.Escaped) || tracked.Has(ObjectMarks.OnlyPassed);
            cursor.Set(symbol, tracked.Marked(isOnlyPassed ? ObjectMarks.Escaped | ObjectMarks.OnlyPassed : ObjectMarks.Escaped));
            cursor.TellPassing(symbol, passing);
        }
    }

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
