using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine.Values;

/// <summary>Pointers whose low bits say something else: <c>(uintptr_t)object | 1</c> still leads to the object, and <c>owner &amp; ~1</c> is it again.</summary>
internal static class TaggedPointers
{
    private const long Alignment = 16;

    public static Value? Of(PathCursor cursor, ArithmeticKind kind, Value left, Value right) => (kind, left, right) switch
    {
        (ArithmeticKind.Or, Value.Unknowable pointer, Value.Constant { Number: 0 }) when IsPointer(cursor, pointer.Symbol) => pointer,
        (ArithmeticKind.Or or ArithmeticKind.Add, Value.Unknowable pointer, Value.Constant { Number: > 0 and < Alignment } tag) when IsPointer(cursor, pointer.Symbol) =>
            new Value.Address(Location.At(Region.Of(pointer.Symbol), tag.Number)),
        (ArithmeticKind.Or, Value.Unknowable pointer, Value.Unknowable flag) when IsPointer(cursor, pointer.Symbol) && !IsPointer(cursor, flag.Symbol) =>
            new Value.Address(Location.At(Region.Of(pointer.Symbol), 1)),
        (ArithmeticKind.And, Value.Unknowable pointer, Value.Constant { Number: < 0 and >= -Alignment }) when IsPointer(cursor, pointer.Symbol) => pointer,
        (ArithmeticKind.And, Value.Address { Location: { Region.Kind: RegionKind.Pointee, Index.IsNone: true, Offset: >= 0 and < Alignment } tagged }, Value.Constant { Number: < 0 and >= -Alignment }) =>
            Value.Of(new SymbolId(tagged.Region.Id)),
        _ => null,
    };

    private static bool IsPointer(PathCursor cursor, SymbolId symbol) =>
        cursor.IsPointerParameter(symbol) || cursor.State.Objects.TryGet(symbol, out TrackedObject? tracked) && tracked.Kind != ObjectKind.Handle;
}
