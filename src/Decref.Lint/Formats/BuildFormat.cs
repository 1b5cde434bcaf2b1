using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Decref.Lint.Formats;

/// <summary>The language of <c>Py_BuildValue</c>, <c>PyObject_CallFunction</c> and their kin.</summary>
public static class BuildFormat
{
    private static readonly UnitTable Units = new(new Dictionary<string, ImmutableArray<FormatSlot>>
    {
        ["s"] = [SlotTypes.Text],
        ["s#"] = [SlotTypes.Text, SlotTypes.Length],
        ["z"] = [SlotTypes.Text],
        ["z#"] = [SlotTypes.Text, SlotTypes.Length],
        ["y"] = [SlotTypes.Text],
        ["y#"] = [SlotTypes.Text, SlotTypes.Length],
        ["U"] = [SlotTypes.Text],
        ["U#"] = [SlotTypes.Text, SlotTypes.Length],
        ["u"] = [SlotTypes.WideText],
        ["u#"] = [SlotTypes.WideText, SlotTypes.Length],
        ["b"] = [SlotTypes.Integer("char", 4)],
        ["B"] = [SlotTypes.Integer("unsigned char", 4)],
        ["h"] = [SlotTypes.Integer("short", 4)],
        ["H"] = [SlotTypes.Integer("unsigned short", 4)],
        ["i"] = [SlotTypes.Integer("int", 4)],
        ["I"] = [SlotTypes.Integer("unsigned int", 4)],
        ["p"] = [SlotTypes.Integer("int", 4)],
        ["c"] = [SlotTypes.Integer("char", 4)],
        ["C"] = [SlotTypes.Integer("int", 4)],
        ["l"] = [SlotTypes.Integer("long", 8)],
        ["k"] = [SlotTypes.Integer("unsigned long", 8)],
        ["L"] = [SlotTypes.Integer("long long", 8)],
        ["K"] = [SlotTypes.Integer("unsigned long long", 8)],
        ["n"] = [SlotTypes.Integer("Py_ssize_t", 8)],
        ["d"] = [SlotTypes.Real("double", 8)],
        ["f"] = [SlotTypes.Real("double", 8)],
        ["D"] = [SlotTypes.Complex],
        ["S"] = [SlotTypes.Object],
        ["O"] = [SlotTypes.Object],
        ["N"] = [SlotTypes.NewObject],
        ["O&"] = [SlotTypes.Converter, SlotTypes.Converted],
    }.ToFrozenDictionary());

    public static FormatString Read(string format)
    {
        ImmutableArray<FormatUnit>.Builder units = ImmutableArray.CreateBuilder<FormatUnit>();
        var open = new Stack<char>();
        FormatDefect? defect = null;
        for (int offset = 0; offset < format.Length && defect is null;)
        {
            char letter = format[offset];
            if (letter is ' ' or '\t' or ',' or ':')
            {
                offset++;
            }
            else if (letter is '(' or '[' or '{')
            {
                open.Push(letter);
                offset++;
            }
            else if (letter is ')' or ']' or '}')
            {
                defect = open.TryPop(out char opener) && Closes(opener, letter) ? null : new FormatDefect(offset, $"a '{letter}' closes nothing");
                offset++;
            }
            else if (Units.Match(format, offset, open.Count) is FormatUnit unit)
            {
                units.Add(unit);
                offset += unit.Text.Length;
            }
            else
            {
                defect = new FormatDefect(offset, $"'{letter}' is no unit of a build format");
            }
        }

        defect ??= open.Count > 0 ? new FormatDefect(format.Length, $"a '{open.Peek()}' is not closed") : null;
        return new FormatString(units.ToImmutable(), units.Count, defect);
    }

    private static bool Closes(char opener, char closer) =>
        (opener, closer) is ('(', ')') or ('[', ']') or ('{', '}');
}
