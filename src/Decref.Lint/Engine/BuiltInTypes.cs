using System.Collections.Frozen;
using System.Collections.Immutable;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine;

/// <summary>
/// The built-in type of what the C API makes: <c>PyLong_Check(PyNumber_Long(x))</c> has one answer. Makers that may return an instance of a
/// subclass (<c>PyObject_Str</c>) answer only whether it is one of the type's.
/// </summary>
internal static class BuiltInTypes
{
    private const long FirstBit = 24; // Py_TPFLAGS_LONG_SUBCLASS; list, tuple, bytes, str and dict follow in this order.

    private static readonly string[] TypesWithBit = ["PyLong", "PyList", "PyTuple", "PyBytes", "PyUnicode", "PyDict"];

    private static readonly (string Prefix, string Type)[] Exact =
    [
        ("PyLong_From", "PyLong"), ("PyList_New", "PyList"), ("PyList_AsTuple", "PyTuple"), ("PyTuple_New", "PyTuple"), ("PyTuple_Pack", "PyTuple"), ("PyBytes_From", "PyBytes"),
        ("PyUnicode_From", "PyUnicode"), ("PyUnicode_Decode", "PyUnicode"), ("PyUnicode_AsEncodedString", "PyBytes"), ("PyUnicode_AsUTF8String", "PyBytes"),
        ("PyUnicode_AsASCIIString", "PyBytes"), ("PyUnicode_AsLatin1String", "PyBytes"), ("PyDict_New", "PyDict"), ("PyDict_Copy", "PyDict"), ("PyDict_Keys", "PyList"),
        ("PyDict_Values", "PyList"), ("PyDict_Items", "PyList"), ("PyCapsule_New", "PyCapsule"), ("PySequence_List", "PyList"),
    ];

    private static readonly (string Prefix, string Type)[] OrSubclass =
    [
        ("PyNumber_Long", "PyLong"), ("PyNumber_Index", "PyLong"), ("PyNumber_ToBase", "PyUnicode"), ("PyObject_Str", "PyUnicode"), ("PyObject_Repr", "PyUnicode"),
        ("PyObject_ASCII", "PyUnicode"), ("PyObject_Format", "PyUnicode"), ("PyObject_Bytes", "PyBytes"), ("PySequence_Tuple", "PyTuple"),
    ];

    private static readonly FrozenSet<string> FailsForOtherTypesOnly =
    [
        "PyBytes_AsString", "PyBytes_AsStringAndSize", "PyBytes_Size", "PyDict_Size", "PyList_Reverse", "PyList_Size", "PyTuple_Size", "PyUnicode_GetLength",
        "PyCapsule_SetContext", "PyCapsule_SetDestructor", "PyCapsule_SetName", "PyCapsule_SetPointer",
    ];

    /// <summary>What <c>Py_TYPE</c> or a type check says of an object whose maker is known; null when that leaves it open.</summary>
    public static Value? Answer(PathCursor cursor, string function, IrInstruction.Call call) => function switch
    {
        "Py_TYPE" when TypeOf(cursor, call.Arguments[0], Exact) is string type => AddressOf(cursor, type),
        "Py_IS_TYPE" when TypeOf(cursor, call.Arguments[0], Exact) is string type && Evaluation.Evaluate(cursor, call.Arguments[1]) is Value.Address asked =>
            Value.OfNumber(asked.Equals(AddressOf(cursor, type)) ? 1 : 0),
        "PyType_HasFeature" when ObjectAskedOf(cursor, call) is ValueId asked && BitOf(Evaluation.Evaluate(cursor, call.Arguments[1])) is int bit
            && (TypeOf(cursor, asked, Exact) ?? TypeOf(cursor, asked, OrSubclass)) is string type => Value.OfNumber(TypesWithBit[bit] == type ? 1 : 0),
        _ => null,
    };

    /// <summary>The call fails for an object of another type only, and the object is of the type.</summary>
    public static bool RuleOutFailure(PathCursor cursor, string function, ImmutableArray<Value> arguments) =>
        FailsForOtherTypesOnly.Contains(function) && arguments is [Value asked, ..]
        && (TypeOf(cursor, asked, Exact) ?? TypeOf(cursor, asked, OrSubclass)) is string type && function.StartsWith($"{type}_", StringComparison.Ordinal);

    private static Value AddressOf(PathCursor cursor, string type) => Evaluation.OfGlobal(cursor.Symbols, $"{type}_Type", 0);

    private static ValueId? ObjectAskedOf(PathCursor cursor, IrInstruction.Call call) =>
        cursor.Function.Definition(call.Arguments[0]) is IrInstruction.Call { Arguments: [ValueId asked] } type
        && cursor.Function[type.Callee] is IrValue.FunctionAddress { Name: var question } && cursor.Analysis.Calls.Contracts.Canonical(question) == "Py_TYPE"
            ? asked
            : null;

    private static int? BitOf(Value flags)
    {
        if (flags is not Value.Constant { Number: > 0 and var number } || !long.IsPow2(number))
        {
            return null;
        }

        long bit = long.Log2(number) - FirstBit;
        return bit >= 0 && bit < TypesWithBit.Length ? (int)bit : null;
    }

    private static string? TypeOf(PathCursor cursor, ValueId made, (string Prefix, string Type)[] makers) => TypeOf(cursor, Evaluation.Evaluate(cursor, made), makers);

    private static string? TypeOf(PathCursor cursor, Value made, (string Prefix, string Type)[] makers)
    {
        if (made.SymbolOrNone.IsNone || PresumedResults.MakerOf(cursor, made.SymbolOrNone) is not string called)
        {
            return null;
        }

        string maker = cursor.Analysis.Calls.Contracts.Canonical(called);
        return Array.Find(makers, one => maker.StartsWith(one.Prefix, StringComparison.Ordinal)).Type;
    }
}
