using System.Collections.Immutable;

namespace Decref.Lint.Formats;

/// <summary>The language of <c>PyUnicode_FromFormat</c>, <c>PyErr_Format</c> and their kin, as of CPython 3.14.</summary>
public static class TextFormat
{
    private static readonly FormatSlot Star = SlotTypes.Integer("int", 4);

    public static FormatString Read(string format)
    {
        ImmutableArray<FormatUnit>.Builder units = ImmutableArray.CreateBuilder<FormatUnit>();
        FormatDefect? defect = null;
        for (int offset = 0; offset < format.Length && defect is null;)
        {
            if (format[offset] != '%')
            {
                offset++;
            }
            else if (ReadUnit(format, offset) is FormatUnit unit)
            {
                units.Add(unit);
                offset += unit.Text.Length;
            }
            else
            {
                defect = new FormatDefect(offset, "a '%' is followed by no known conversion");
            }
        }

        return new FormatString(units.ToImmutable(), units.Count, defect);
    }

    private static FormatUnit? ReadUnit(string format, int start)
    {
        ImmutableArray<FormatSlot>.Builder slots = ImmutableArray.CreateBuilder<FormatSlot>();
        int at = SkipAny(format, start + 1, "-0#");
        at = SkipNumber(format, at, slots);
        if (at < format.Length && format[at] == '.')
        {
            at = SkipNumber(format, at + 1, slots);
        }

        int lengthStart = at;
        at = SkipAny(format, at, "lzjt");
        string length = format[lengthStart..at];
        if (at == format.Length || Conversion(format[at], length) is not ImmutableArray<FormatSlot> conversion)
        {
            return null;
        }

        if (format[start + 1] == '#' && format[at] is not ('T' or 'N'))
        {
            return null;
        }

        slots.AddRange(conversion);
        return new FormatUnit(start, format[start..(at + 1)], 0, slots.ToImmutable());
    }

    private static ImmutableArray<FormatSlot>? Conversion(char letter, string length) => letter switch
    {
        '%' => [],
        'd' or 'i' or 'u' or 'x' or 'X' or 'o' => IntegerOfLength(length) is FormatSlot slot ? [slot] : null,
        'c' => [SlotTypes.Integer("int", 4)],
        's' => [length == "l" ? SlotTypes.WideText : SlotTypes.Text],
        'p' => [SlotTypes.Pointer],
        'A' or 'U' or 'S' or 'R' or 'T' or 'N' => [SlotTypes.Object],
        'V' => [SlotTypes.Object, length == "l" ? SlotTypes.WideText : SlotTypes.Text],
        _ => null,
    };

    private static FormatSlot? IntegerOfLength(string length) => length switch
    {
        "" => SlotTypes.Integer("int", 4),
        "l" => SlotTypes.Integer("long", 8),
        "ll" => SlotTypes.Integer("long long", 8),
        "z" => SlotTypes.Integer("size_t", 8),
        "j" => SlotTypes.Integer("intmax_t", 8),
        "t" => SlotTypes.Integer("ptrdiff_t", 8),
        _ => null,
    };

    private static int SkipNumber(string format, int at, ImmutableArray<FormatSlot>.Builder slots)
    {
        if (at < format.Length && format[at] == '*')
        {
            slots.Add(Star);
            return at + 1;
        }

        return SkipAny(format, at, "0123456789");
    }

    private static int SkipAny(string format, int at, string letters)
    {
        while (at < format.Length && letters.Contains(format[at]))
        {
            at++;
        }

        return at;
    }
}
