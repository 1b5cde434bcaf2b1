namespace Decref.Lint.Formats;

/// <summary>The arguments the documentation of the formats names, once.</summary>
internal static class SlotTypes
{
    public static readonly FormatSlot Length =
        new(SlotShape.Integer, sizeof(long), IsOut: false, SlotOwnership.None, "Py_ssize_t") { IsLength = true };

    public static readonly FormatSlot LengthOut =
        new(SlotShape.Integer, sizeof(long), IsOut: true, SlotOwnership.None, "Py_ssize_t *") { IsLength = true };

    public static readonly FormatSlot Text = new(SlotShape.Text, 0, IsOut: false, SlotOwnership.None, "const char *");

    public static readonly FormatSlot TextOut = new(SlotShape.Text, 0, IsOut: true, SlotOwnership.None, "const char **");

    public static readonly FormatSlot EncodedOut = new(SlotShape.Text, 0, IsOut: true, SlotOwnership.FillsBlock, "char **");

    public static readonly FormatSlot WideText = new(SlotShape.WideText, 0, IsOut: false, SlotOwnership.None, "const wchar_t *");

    public static readonly FormatSlot WideTextOut = new(SlotShape.WideText, 0, IsOut: true, SlotOwnership.None, "const Py_UNICODE **");

    public static readonly FormatSlot BufferOut = new(SlotShape.Structure, 0, IsOut: true, SlotOwnership.FillsBuffer, "Py_buffer *");

    public static readonly FormatSlot ComplexOut = new(SlotShape.Structure, 0, IsOut: true, SlotOwnership.None, "Py_complex *");

    public static readonly FormatSlot Complex = new(SlotShape.Structure, 0, IsOut: false, SlotOwnership.None, "Py_complex *");

    public static readonly FormatSlot Object = new(SlotShape.Object, 0, IsOut: false, SlotOwnership.Borrows, "PyObject *");

    public static readonly FormatSlot NewObject = new(SlotShape.Object, 0, IsOut: false, SlotOwnership.Steals, "PyObject *");

    public static readonly FormatSlot ObjectOut = new(SlotShape.Object, 0, IsOut: true, SlotOwnership.FillsBorrowed, "PyObject **");

    public static readonly FormatSlot Type = new(SlotShape.Object, 0, IsOut: false, SlotOwnership.Borrows, "PyTypeObject *");

    public static readonly FormatSlot Converter = new(SlotShape.Anything, 0, IsOut: false, SlotOwnership.Converter, "converter function");

    public static readonly FormatSlot Converted = new(SlotShape.Anything, 0, IsOut: false, SlotOwnership.ByConverter, "void *");

    public static readonly FormatSlot Pointer = new(SlotShape.Anything, 0, IsOut: false, SlotOwnership.None, "const void *");

    public static FormatSlot Integer(string type, int size) => new(SlotShape.Integer, size, IsOut: false, SlotOwnership.None, type);

    public static FormatSlot IntegerOut(string type, int size) => new(SlotShape.Integer, size, IsOut: true, SlotOwnership.None, type + " *");

    public static FormatSlot Real(string type, int size) => new(SlotShape.Real, size, IsOut: false, SlotOwnership.None, type);

    public static FormatSlot RealOut(string type, int size) => new(SlotShape.Real, size, IsOut: true, SlotOwnership.None, type + " *");
}
