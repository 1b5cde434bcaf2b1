using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Decref.Lint.Formats;

/// <summary>The language of <c>PyArg_ParseTuple</c> and its kin (CPython: "Parsing arguments and building values").</summary>
public static class ParseFormat
{
    private static readonly UnitTable Units = new(new Dictionary<string, ImmutableArray<FormatSlot>>
    {
        ["s"] = [SlotTypes.TextOut],
        ["s*"] = [SlotTypes.BufferOut],
        ["s#"] = [SlotTypes.TextOut, SlotTypes.LengthOut],
        ["z"] = [SlotTypes.TextOut],
        ["z*"] = [SlotTypes.BufferOut],
        ["z#"] = [SlotTypes.TextOut, SlotTypes.LengthOut],
        ["y"] = [SlotTypes.TextOut],
        ["y*"] = [SlotTypes.BufferOut],
        ["y#"] = [SlotTypes.TextOut, SlotTypes.LengthOut],
        ["S"] = [SlotTypes.ObjectOut],
        ["Y"] = [SlotTypes.ObjectOut],
        ["u"] = [SlotTypes.WideTextOut],
        ["u#"] = [SlotTypes.WideTextOut, SlotTypes.LengthOut],
        ["Z"] = [SlotTypes.WideTextOut],
        ["Z#"] = [SlotTypes.WideTextOut, SlotTypes.LengthOut],
        ["U"] = [SlotTypes.ObjectOut],
        ["w*"] = [SlotTypes.BufferOut],
        ["es"] = [SlotTypes.Text, SlotTypes.EncodedOut],
        ["et"] = [SlotTypes.Text, SlotTypes.EncodedOut],
        ["es#"] = [SlotTypes.Text, SlotTypes.EncodedOut, SlotTypes.LengthOut],
        ["et#"] = [SlotTypes.Text, SlotTypes.EncodedOut, SlotTypes.LengthOut],
        ["b"] = [SlotTypes.IntegerOut("unsigned char", 1)],
        ["B"] = [SlotTypes.IntegerOut("unsigned char", 1)],
        ["h"] = [SlotTypes.IntegerOut("short", 2)],
        ["H"] = [SlotTypes.IntegerOut("unsigned short", 2)],
        ["i"] = [SlotTypes.IntegerOut("int", 4)],
        ["I"] = [SlotTypes.IntegerOut("unsigned int", 4)],
        ["l"] = [SlotTypes.IntegerOut("long", 8)],
        ["k"] = [SlotTypes.IntegerOut("unsigned long", 8)],
        ["L"] = [SlotTypes.IntegerOut("long long", 8)],
        ["K"] = [SlotTypes.IntegerOut("unsigned long long", 8)],
        ["n"] = [SlotTypes.IntegerOut("Py_ssize_t", 8)],
        ["c"] = [SlotTypes.IntegerOut("char", 1)],
        ["C"] = [SlotTypes.IntegerOut("int", 4)],
        ["p"] = [SlotTypes.IntegerOut("int", 4)],
        ["f"] = [SlotTypes.RealOut("float", 4)],
        ["d"] = [SlotTypes.RealOut("double", 8)],
        ["D"] = [SlotTypes.ComplexOut],
        ["O"] = [SlotTypes.ObjectOut],
        ["O!"] = [SlotTypes.Type, SlotTypes.ObjectOut],
        ["O&"] = [SlotTypes.Converter, SlotTypes.Converted],
    }.ToFrozenDictionary());

    public static FormatString Read(string format)
    {
        ImmutableArray<FormatUnit>.Builder units = ImmutableArray.CreateBuilder<FormatUnit>();
        int depth = 0;
        int groups = 0;
        FormatDefect? defect = null;
        for (int offset = 0; offset < format.Length && defect is null && format[offset] is not (':' or ';');)
        {
            switch (format[offset])
            {
                case '(':
                    groups += depth++ == 0 ? 1 : 0;
                    offset++;
                    break;
                case ')' when depth-- == 0:
                    defect = new FormatDefect(offset, "a ')' closes nothing");
                    break;
                case ')' or '|' or '$':
                    offset++;
                    break;
                default:
                    FormatUnit? unit = Units.Match(format, offset, depth);
                    defect = unit is null ? new FormatDefect(offset, $"'{format[offset]}' is no unit of a parse format") : null;
                    if (unit is not null)
                    {
                        units.Add(unit);
                        offset += unit.Text.Length;
                    }

                    break;
            }
        }

        defect ??= depth > 0 ? new FormatDefect(format.Length, "a '(' is not closed") : null;
        return new FormatString(units.ToImmutable(), groups + units.Count(unit => unit.Depth == 0), defect);
    }
}
