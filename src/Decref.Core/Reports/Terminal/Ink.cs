using System.Text;

namespace Decref.Core.Reports.Terminal;

/// <summary>
/// Writes styled text, or plain text where there is no colour. Text of others goes through <see cref="Printable"/>: a source
/// line or a function name must not move the reader's cursor.
/// </summary>
internal sealed class Ink(TextWriter writer, bool colour)
{
    internal Ink Text(string text) => Styled(text, null);

    internal Ink Strong(string text) => Styled(text, "1");

    internal Ink Faint(string text) => Styled(text, "2");

    internal Ink Bad(string text) => Styled(text, "1;31");

    internal Ink Good(string text) => Styled(text, "1;32");

    internal Ink Doubtful(string text) => Styled(text, "1;33");

    internal Ink Added(string text) => Styled(text, "32");

    internal Ink Removed(string text) => Styled(text, "31");

    internal void End() => writer.WriteLine();

    internal static string Printable(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (c == '\t')
            {
                result.Append("    ");
            }
            else
            {
                result.Append(char.IsControl(c) || IsDirectionMark(c) ? '?' : c);
            }
        }

        return result.ToString();
    }

    // Marks that reorder what is shown ("Trojan source").
    private static bool IsDirectionMark(char c) => c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    private Ink Styled(string text, string? style)
    {
        string printable = Printable(text);
        writer.Write(colour && style is not null && printable.Length > 0 ? $"\e[{style}m{printable}\e[0m" : printable);
        return this;
    }
}
