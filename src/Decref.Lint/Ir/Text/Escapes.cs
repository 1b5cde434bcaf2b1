using System.Buffers.Text;
using System.Text;

namespace Decref.Lint.Ir.Text;

/// <summary>LLVM writes bytes outside of printable ASCII as a backslash and two hexadecimal digits, and a backslash as two.</summary>
internal static class Escapes
{
    /// <summary>A name or path of the source: UTF-8.</summary>
    public static string ReadName(ReadOnlySpan<byte> escaped) => Encoding.UTF8.GetString(Decode(escaped));

    /// <summary>A string constant: one character a byte.</summary>
    public static string ReadBytes(ReadOnlySpan<byte> escaped) => Encoding.Latin1.GetString(Decode(escaped));

    private static ReadOnlySpan<byte> Decode(ReadOnlySpan<byte> escaped)
    {
        if (!escaped.Contains((byte)'\\'))
        {
            return escaped;
        }

        byte[] decoded = new byte[escaped.Length];
        int length = 0;
        for (int i = 0; i < escaped.Length; i++)
        {
            byte current = escaped[i];
            if (current == '\\' && i + 1 < escaped.Length && escaped[i + 1] == '\\')
            {
                i++;
            }
            else if (current == '\\' && i + 2 < escaped.Length && Utf8Parser.TryParse(escaped.Slice(i + 1, 2), out byte unit, out int read, 'x') && read == 2)
            {
                current = unit;
                i += 2;
            }

            decoded[length++] = current;
        }

        return decoded.AsSpan(0, length);
    }
}
