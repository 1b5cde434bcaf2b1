using System.Collections.Frozen;
using System.Collections.Immutable;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine;

/// <summary>
/// Pure questions, such as a type check, have one answer however often they are asked on a path; else "allocate if it is a list" and
/// "free if it is a list" would come out differently.
/// </summary>
public static class Answers
{
    private static readonly FrozenSet<string> Questions =
        ["PyType_HasFeature", "PyType_IsSubtype", "PyObject_TypeCheck", "PyCallable_Check", "PySequence_Check", "PyMapping_Check", "PyNumber_Check", "PyIndex_Check", "PyIter_Check", "PyObject_CheckBuffer"];

    public static void Remember(PathCursor cursor, string function, ImmutableArray<Value> arguments, ValueId result)
    {
        if (Place(cursor, function, arguments) is not Location place || result.IsNone)
        {
            return;
        }

        if (cursor.State.Memory.TryGet(place, out Value? answer))
        {
            cursor.State = cursor.State.WithTemporary(result.Index, Evaluation.Resolve(cursor.State, answer));
        }
        else if (cursor.State.Temporaries.TryGet(result.Index, out Value? fresh))
        {
            cursor.State = cursor.State.WithCell(place, fresh);
        }
    }

    private static Location? Place(PathCursor cursor, string function, ImmutableArray<Value> arguments)
    {
        if (!Questions.Contains(function) || arguments.Length == 0 || arguments[0] is not Value.Unknowable asked)
        {
            return null;
        }

        string question = function + string.Concat(arguments.Skip(1).Select(argument => "," + argument));
        return new Location(Region.Of(asked.Symbol), cursor.Symbols.GlobalRegion(question).Id, SymbolId.None, LocationSlot.Answer);
    }
}
