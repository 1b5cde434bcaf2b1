using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;

namespace Decref.Lint.Engine.Values;

/// <summary>
/// <c>Py_TYPE(x) == state->View_type</c>: an object keeps its type, a variable for a type the type it was given, and no two variables hold the
/// same one. So the question has one answer however often it is asked, and who is of one type is of no other.
/// </summary>
internal static class AskedTypes
{
    private const string Settled = "its type";

    /// <summary>The answer an earlier question settled; null when none did.</summary>
    public static bool? Decide(PathCursor cursor, SymbolId one, SymbolId other)
    {
        if (Place(cursor, one, other) is not (SymbolId type, string place))
        {
            return null;
        }

        if (cursor.State.Memory.TryGet(Cell(cursor, type, place), out Value? answer))
        {
            return answer is not Value.Constant { Number: 0 };
        }

        return cursor.State.Memory.Contains(Cell(cursor, type, Settled)) ? false : null;
    }

    /// <summary>The state that remembers the answer of this path.</summary>
    public static ProgramState Remember(PathCursor cursor, ProgramState state, SymbolId one, SymbolId other, bool isSame)
    {
        if (Place(cursor, one, other) is not (SymbolId type, string place))
        {
            return state;
        }

        state = state.WithCell(Cell(cursor, type, place), Value.OfNumber(isSame ? 1 : 0));
        return isSame ? state.WithCell(Cell(cursor, type, Settled), Value.OfNumber(1)) : state;
    }

    private static (SymbolId Type, string Place)? Place(PathCursor cursor, SymbolId one, SymbolId other) =>
        BuiltInTypes.IsToldType(cursor, one) && cursor.Symbols.OriginOf(other) is SymbolOrigin.Content there ? (one, $"{there.Location}")
        : BuiltInTypes.IsToldType(cursor, other) && cursor.Symbols.OriginOf(one) is SymbolOrigin.Content here ? (other, $"{here.Location}")
        : null;

    private static Location Cell(PathCursor cursor, SymbolId type, string question) =>
        new(Region.Of(type), cursor.Symbols.GlobalRegion(question).Id, SymbolId.None, LocationSlot.Answer);
}
