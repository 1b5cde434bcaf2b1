namespace Decref.Core.Reports.Terminal;

/// <summary>Fits text into columns.</summary>
internal static class TextLayout
{
    /// <summary>Breaks at spaces. A word longer than the width stays whole: paths must be copyable.</summary>
    /// <param name="text">One paragraph.</param>
    /// <param name="first">Columns left on the first line.</param>
    /// <param name="others">Columns of every further line.</param>
    internal static List<string> Wrap(string text, int first, int others)
    {
        List<string> lines = [];
        string line = "";
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int room = lines.Count == 0 ? first : others;
            if (line.Length > 0 && line.Length + 1 + word.Length > room)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        lines.Add(line);
        return lines;
    }

    /// <summary>Cuts at the end, and shows that it did.</summary>
    internal static string Cut(string text, int width) =>
        text.Length <= width ? text : string.Concat(text.AsSpan(0, Math.Max(0, width - 3)), "...");

    /// <summary>A file name cut at its start, where it matters least.</summary>
    internal static string CutStart(string text, int width) =>
        text.Length <= width ? text : string.Concat("...", text.AsSpan(text.Length - Math.Max(0, width - 3)));
}
