using System.Collections.Immutable;
using Decref.Lint.Summaries;

namespace Decref.Lint.Engine;

/// <summary>
/// Functions that fail only because a number they were given is out of range (<c>item_at(self, i)</c>). A caller that compared the number,
/// or wrote it down, knows that it is right.
/// </summary>
internal static class RejectedNumbers
{
    /// <summary>The parameter that alone decides that the path fails, <see cref="Outcome.NoNumber"/> when something else has a say.</summary>
    public static int Of(PathCursor cursor)
    {
        if (cursor.Analysis.Role.IsCalledByPython || cursor.State.Exception != ExceptionState.Set || cursor.Traits is { Fails: true } or { FailsForMemory: true })
        {
            return Outcome.NoNumber;
        }

        ImmutableArray<int> decisive =
        [
            .. cursor.History()
                .Where(happened => happened.Kind is PathEventKind.Decides or PathEventKind.FailsForArgument && !happened.Subject.IsNone)
                .Select(happened => NumberAt(cursor, happened.Subject))
                .Distinct(),
        ];
        return decisive is [int only] ? only : Outcome.NoNumber;
    }

    /// <summary>The number comes from this function's caller, is spelled out, or was compared with something on the way here.</summary>
    public static bool IsChecked(PathCursor cursor, Value number) => number switch
    {
        Value.Constant => true,
        Value.Unknowable known => !cursor.Analysis.Role.IsCalledByPython && NumberAt(cursor, known.Symbol) != Outcome.NoNumber
            || cursor.History().Any(happened => happened.Kind == PathEventKind.Decides && happened.Subject == known.Symbol),
        _ => false,
    };

    private static int NumberAt(PathCursor cursor, SymbolId symbol) =>
        cursor.Symbols.OriginOf(symbol) is SymbolOrigin.Parameter parameter && !cursor.Function.Parameters[parameter.Index].Type.IsPointer ? parameter.Index : Outcome.NoNumber;
}
