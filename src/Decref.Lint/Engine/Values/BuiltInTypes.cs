using Decref.Lint.Contracts;
using Decref.Lint.Engine.Evidence;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine.Values;

/// <summary>The built-in type of what a contract says a call makes: <c>PyLong_Check(PyNumber_Long(x))</c> has one answer.</summary>
internal static class BuiltInTypes
{
    private const long FirstBit = 24; // Py_TPFLAGS_LONG_SUBCLASS; list, tuple, bytes, str and dict follow in this order.

    private static readonly string[] TypesWithBit = ["PyLong", "PyList", "PyTuple", "PyBytes", "PyUnicode", "PyDict"];

    /// <summary>What a question about a type comes to for an object whose maker is known; null when that leaves it open.</summary>
    public static Value? Answer(PathCursor cursor, Contract? contract, IrInstruction.Call call)
    {
        if (contract?.Question is not CallQuestion question || Math.Max(question.Subject, question.Other) >= call.Arguments.Length)
        {
            return null;
        }

        ValueId subject = call.Arguments[question.Subject];
        return question.Kind switch
        {
            QuestionKind.TypeOf when ExactTypeOf(cursor, subject) is string type => AddressOf(cursor, type),
            QuestionKind.IsExactly when ExactTypeOf(cursor, subject) is string type && Evaluation.Evaluate(cursor, call.Arguments[question.Other]) is Value.Address asked =>
                Value.OfNumber(asked.Equals(AddressOf(cursor, type)) ? 1 : 0),
            QuestionKind.HasFlag when ObjectOfType(cursor, subject) is ValueId asked && BitOf(Evaluation.Evaluate(cursor, call.Arguments[question.Other])) is int bit
                && TypeOf(cursor, Evaluation.Evaluate(cursor, asked)) is ObjectType type => Value.OfNumber(TypesWithBit[bit] == type.Name ? 1 : 0),
            _ => null,
        };
    }

    /// <summary>The type of an object: of a static type, of the tuple of arguments, or as its maker's contract says it; null when nobody does.</summary>
    public static ObjectType? TypeOf(PathCursor cursor, Value known) => known switch
    {
        Value.Address place => IsTypeObject(cursor, place.Location) ? new ObjectType("PyType", OrSubclass: true) : null,
        Value.Unknowable { Symbol: SymbolId symbol } when IsTupleOfArguments(cursor, symbol) => new ObjectType("PyTuple", OrSubclass: false),
        Value.Unknowable { Symbol: SymbolId symbol } when PresumedResults.MakerOf(cursor, symbol) is string maker => cursor.Analysis.Calls.ContractOf(maker)?.Result.Object,
        _ => null,
    };

    private static bool IsTypeObject(PathCursor cursor, Location place) =>
        place is { Offset: 0, Region.Kind: RegionKind.Global } && cursor.Symbols.GlobalName(place.Region) is string name
        && cursor.Analysis.Shape.Module.Globals.Any(global => global.Name == name && global.Type.Struct is "_typeobject" or "PyTypeObject");

    private static bool IsTupleOfArguments(PathCursor cursor, SymbolId symbol) =>
        cursor.Analysis.Role.TakesTuple && cursor.Symbols.OriginOf(symbol) is SymbolOrigin.Parameter { Index: 1 };

    private static string? ExactTypeOf(PathCursor cursor, ValueId made) =>
        TypeOf(cursor, Evaluation.Evaluate(cursor, made)) is { OrSubclass: false } type ? type.Name : null;

    private static Value AddressOf(PathCursor cursor, string type) => Evaluation.OfGlobal(cursor.Symbols, $"{type}_Type", 0);

    /// <summary>The object whose type a call has just told.</summary>
    private static ValueId? ObjectOfType(PathCursor cursor, ValueId type) =>
        cursor.Function.Definition(type) is IrInstruction.Call { Arguments: [ValueId asked] } told
        && cursor.Function[told.Callee] is IrValue.FunctionAddress { Name: var question } && TellsType(cursor, question)
            ? asked
            : null;

    /// <summary>The value is the type of something, as a call has just told it.</summary>
    public static bool IsToldType(PathCursor cursor, SymbolId type) => PresumedResults.MakerOf(cursor, type) is string question && TellsType(cursor, question);

    private static bool TellsType(PathCursor cursor, string function) => cursor.Analysis.Calls.ContractOf(function)?.Question is { Kind: QuestionKind.TypeOf };

    private static int? BitOf(Value flags)
    {
        if (flags is not Value.Constant { Number: > 0 and var number } || !long.IsPow2(number))
        {
            return null;
        }

        long bit = long.Log2(number) - FirstBit;
        return bit >= 0 && bit < TypesWithBit.Length ? (int)bit : null;
    }
}
