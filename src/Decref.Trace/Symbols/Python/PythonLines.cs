namespace Decref.Trace.Symbols.Python;

/// <summary>
/// The three line tables of CPython, written from its Objects/lnotab_notes.txt (3.8 to 3.10) and InternalDocs on code
/// objects (3.11 on). A damaged table gives a wrong line, never an exception.
/// </summary>
public static class PythonLines
{
    private const int CodeUnit = 2;

    /// <summary>The line of the instruction at byte <paramref name="offset"/>; null when it belongs to no line.</summary>
    public static int? LineAt(LineTableKind kind, ReadOnlySpan<byte> table, int firstLine, int offset) => kind switch
    {
        LineTableKind.Lnotab => InLnotab(table, firstLine, offset),
        LineTableKind.LineTable => InLineTable(table, firstLine, offset),
        LineTableKind.LocationTable => InLocationTable(table, firstLine, offset),
        _ => null,
    };

    // Pairs (bytes to the next line, signed lines to add there).
    private static int? InLnotab(ReadOnlySpan<byte> table, int firstLine, int offset)
    {
        int line = firstLine;
        int address = 0;
        for (int i = 0; i + 1 < table.Length; i += 2)
        {
            address += table[i];
            if (address > offset)
            {
                break;
            }

            line += (sbyte)table[i + 1];
        }

        return line;
    }

    // Pairs (bytes covered, signed lines to add before them); -128 lines: these bytes have no line.
    private static int? InLineTable(ReadOnlySpan<byte> table, int firstLine, int offset)
    {
        const sbyte NoLine = -128;
        int line = firstLine;
        int end = 0;
        for (int i = 0; i + 1 < table.Length; i += 2)
        {
            sbyte delta = (sbyte)table[i + 1];
            line += delta == NoLine ? 0 : delta;
            end += table[i];
            if (end > offset)
            {
                return delta == NoLine ? null : line;
            }
        }

        return null;
    }

    // Entries that start with a byte 1cccclll: form c, l + 1 code units. Their further bytes have the top bit clear.
    private static int? InLocationTable(ReadOnlySpan<byte> table, int firstLine, int offset)
    {
        const int NoLocation = 15;
        int line = firstLine;
        int end = 0;
        int at = 0;
        while (at < table.Length)
        {
            int form = (table[at] >> 3) & 15;
            end += ((table[at] & 7) + 1) * CodeUnit;
            line += LineDelta(form, table[(at + 1)..]);
            if (end > offset)
            {
                return form == NoLocation ? null : line;
            }

            at++;
            while (at < table.Length && table[at] < 0x80)
            {
                at++;
            }
        }

        return null;
    }

    private static int LineDelta(int form, ReadOnlySpan<byte> rest) => form switch
    {
        >= 10 and <= 12 => form - 10, // one line, 0 to 2 after the last
        13 or 14 => SignedVarint(rest), // no columns; long form
        _ => 0, // short forms stay on the line
    };

    // Six bits a byte, low ones first, bit 6: more follow; the sign is the lowest bit.
    private static int SignedVarint(ReadOnlySpan<byte> bytes)
    {
        uint value = 0;
        for (int i = 0; i < bytes.Length && i < 6; i++)
        {
            value |= (uint)(bytes[i] & 0x3f) << (6 * i);
            if ((bytes[i] & 0x40) == 0)
            {
                break;
            }
        }

        int magnitude = (int)(value >> 1);
        return (value & 1) == 0 ? magnitude : -magnitude;
    }
}
