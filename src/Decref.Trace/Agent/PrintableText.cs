using System.Text;

namespace Decref.Trace.Agent;

/// <summary>Text of a traced process is hostile: an escape sequence in a file name must not reach the terminal.</summary>
internal static class PrintableText
{
    /// <summary>The text with every control character but tab and newline written as <c>\x1b</c>.</summary>
    public static string From(string text)
    {
        return text.AsSpan().IndexOfAnyInRange('\0', '\x1f') < 0 && text.AsSpan().IndexOfAnyInRange('\x7f', '\x9f') < 0
            ? text
            : Escaped(text);
    }

    private static string Escaped(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (char c in text)
        {
            if (char.IsControl(c) && c is not ('\t' or '\n'))
            {
                result.Append("\\x").Append(((int)c).ToString("x2"));
            }
            else
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }
}
