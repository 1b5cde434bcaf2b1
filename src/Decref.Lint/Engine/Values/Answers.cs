using System.Collections.Frozen;
using System.Collections.Immutable;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine.Values;

/// <summary>
/// Pure questions, such as a type check, have one answer however often they are asked on a path; else "allocate if it is a list" and
/// "free if it is a list" would come out differently.
/// </summary>
public static class Answers
{
    private static readonly FrozenSet<string> Questions =
        ["Py_TYPE", "PyTuple_GET_ITEM", "PyTuple_GetItem", "PyList_GET_ITEM", "PyType_HasFeature", "PyType_IsSubtype", "PyObject_TypeCheck", "PyCallable_Check", "PySequence_Check", "PyMapping_Check", "PyNumber_Check", "PyIndex_Check", "PyIter_Check", "PyObject_CheckBuffer"];

    public static void Remember(PathCursor cursor, string function, ImmutableArray<Value> arguments, ValueId result)
    {
        if (Place(cursor, function, arguments) is not Location place || result.IsNone)
        {
            return;
        }

        bool hasFailed = cursor.State.Temporaries.TryGet(result.Index, out Value? now) && now is Value.Constant { FailedCall.IsNone: false };
        if (cursor.State.Memory.TryGet(place, out Value? answer) && !hasFailed)
        {
            cursor.State = cursor.State.WithTemporary(result.Index, Evaluation.Resolve(cursor.State, answer));
        }
        else if (now is Value fresh && !hasFailed)
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

        string question = function + string.Concat(arguments.Skip(1).Where(argument => argument is not Value.Unknowable).Select(argument => "," + argument));
        SymbolId varying = arguments.Skip(1).Select(argument => argument.SymbolOrNone).FirstOrDefault(symbol => !symbol.IsNone);
        return new Location(Region.Of(asked.Symbol), cursor.Symbols.GlobalRegion(question).Id, varying, LocationSlot.Answer);
    }
}
