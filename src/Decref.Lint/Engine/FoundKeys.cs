using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Decref.Lint.Engine;

/// <summary>A key that the dictionary was just said to have is found when it is looked up next.</summary>
internal static class FoundKeys
{
    private const string Question = "PyDict_Contains";

    private static readonly FrozenSet<string> LookUps =
        ["PyDict_GetItem", "PyDict_GetItemWithError", "PyDict_GetItemRef", "PyDict_DelItem", "PyObject_GetItem", "PyObject_DelItem"];

    public static void Note(PathCursor cursor, string function, ImmutableArray<Value> arguments, Value answer)
    {
        if (function == Question && Place(cursor, arguments) is Location place)
        {
            cursor.State = cursor.State.WithCell(place, answer);
        }
    }

    public static bool AreAskedFor(PathCursor cursor, string function, ImmutableArray<Value> arguments) =>
        LookUps.Contains(function) && Place(cursor, arguments) is Location place
        && cursor.State.Memory.TryGet(place, out Value? answer) && answer is Value.Unknowable known && cursor.State.FactOf(known.Symbol).IsNotNull;

    private static Location? Place(PathCursor cursor, ImmutableArray<Value> arguments) =>
        arguments is [Value.Unknowable dictionary, Value.Unknowable key, ..]
            ? new Location(Region.Of(dictionary.Symbol), cursor.Symbols.GlobalRegion(Question).Id, key.Symbol, LocationSlot.Answer)
            : null;
}
