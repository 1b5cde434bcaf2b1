using Decref.Lint.Formats;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Arguments;

/// <summary>Compares what a format unit wants with what it gets.</summary>
internal static class SlotAgreement
{
    public static Agreement Of(FormatSlot slot, ArgumentType actual)
    {
        if (slot.Shape == SlotShape.Anything || actual.Type == TypeName.Unknown)
        {
            return Agreement.Fits;
        }

        if (!slot.IsOut)
        {
            return OfValue(slot, actual.Type, actual.Pointee);
        }

        if (!actual.Type.IsPointer)
        {
            return actual.Type is { Size: > 0, Struct: null } ? Agreement.Differs : Agreement.Fits;
        }

        if (actual.Pointee == TypeName.Unknown)
        {
            return Agreement.Fits;
        }

        return OfValue(slot, actual.Pointee, CTypes.Pointee(actual.Pointee));
    }

    private static Agreement OfValue(FormatSlot slot, TypeName type, TypeName pointee) => slot.Shape switch
    {
        SlotShape.Integer => OfInteger(slot, type),
        SlotShape.Real => type is { IsPointer: false, Struct: null, Size: > 0 } && !type.IsFloating ? Agreement.Differs : OfReal(slot, type),
        SlotShape.Object => OfObject(type, pointee),
        SlotShape.Text => OfText(type, pointee, 1),
        SlotShape.WideText => OfText(type, pointee, 4),
        SlotShape.Structure => OfStructure(slot, type),
        _ => Agreement.Fits,
    };

    private static Agreement OfInteger(FormatSlot slot, TypeName type)
    {
        if (type.IsPointer)
        {
            return !slot.IsOut && slot.Size == sizeof(long) ? Agreement.Fits : Agreement.Differs;
        }

        if (type.IsFloating)
        {
            return Agreement.Differs;
        }

        if (type.Struct is not null || type.Size is 0 || type.Size == slot.Size || (!slot.IsOut && slot.Size == 4 && type.Size < 4))
        {
            return Agreement.Fits;
        }

        return type.Size > slot.Size ? Agreement.Truncated : Agreement.Differs;
    }

    private static Agreement OfReal(FormatSlot slot, TypeName type) =>
        type.IsPointer || (slot.IsOut && type.IsFloating && type.Size != slot.Size) ? Agreement.Differs : Agreement.Fits;

    private static Agreement OfObject(TypeName type, TypeName pointee)
    {
        if (type.PointerDepth == 1)
        {
            return pointee is { IsPointer: false, Struct: null, Size: > 0 } ? Agreement.Differs : Agreement.Fits;
        }

        return type is { PointerDepth: 0, Struct: not null } or { PointerDepth: 0, Size: 0 } ? Agreement.Fits : Agreement.Differs;
    }

    private static Agreement OfText(TypeName type, TypeName pointee, int width)
    {
        if (type.PointerDepth == 1)
        {
            return (pointee is { Struct: null, Size: > 0 } && pointee.Size != width) || IsObject(type) ? Agreement.Differs : Agreement.Fits;
        }

        return type is { PointerDepth: 0, Size: 0 } or { PointerDepth: 0, Struct: not null } ? Agreement.Fits : Agreement.Differs;
    }

    private static Agreement OfStructure(FormatSlot slot, TypeName type)
    {
        string wanted = slot.TypeText.Split(' ')[0];
        bool isOther = type.IsPointer || (type.Struct is null && type.Size > 0) || IsObject(type);
        return slot.IsOut && isOther && !type.Text.Contains(wanted, StringComparison.Ordinal) ? Agreement.Differs : Agreement.Fits;
    }

    private static bool IsObject(TypeName type) => type.Struct is "PyObject" or "_object" or "struct _object";
}
