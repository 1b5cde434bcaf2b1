using System.Collections.Immutable;
using System.Text;

namespace Decref.Core.Sources;

/// <summary>
/// One source file. <see cref="Text"/> holds a byte per character (Latin-1), so that columns are the compiler's byte columns,
/// a file in any encoding is read without loss, and an edit writes back every byte it did not touch.
/// </summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> _lineStarts;

    private SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        _lineStarts = FindLineStarts(text);
    }

    public string Path { get; }

    /// <summary>A character per byte. For a reader's eyes use <see cref="Display"/>.</summary>
    public string Text { get; }

    /// <summary>The file as it is on disk.</summary>
    public byte[] ToBytes() => Encoding.Latin1.GetBytes(Text);

    public int LineCount => _lineStarts.Length;

    public static SourceText FromBytes(string path, ReadOnlySpan<byte> bytes) => new(path, Encoding.Latin1.GetString(bytes));

    /// <param name="path">Its name.</param>
    /// <param name="raw">A character per byte.</param>
    internal static SourceText FromRaw(string path, string raw) => new(path, raw);

    /// <summary>From a C# string, as a test writes it.</summary>
    public static SourceText FromString(string path, string text) => FromBytes(path, Encoding.UTF8.GetBytes(text));

    /// <summary>The line without its end; empty when there is no such line.</summary>
    /// <param name="line">1-based.</param>
    public string Line(int line)
    {
        if (line < 1 || line > LineCount)
        {
            return "";
        }

        int start = _lineStarts[line - 1];
        int end = line < LineCount ? _lineStarts[line] : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n');
    }

    /// <summary>Offset of a 1-based line and byte column; the first column behind the last line is the end of the file. Null outside.</summary>
    public int? OffsetOf(int line, int column)
    {
        if (line == LineCount + 1 && column == 1)
        {
            return Text.Length;
        }

        if (line < 1 || line > LineCount || column < 1)
        {
            return null;
        }

        int offset = _lineStarts[line - 1] + column - 1;
        int end = line < LineCount ? _lineStarts[line] : Text.Length;
        return offset <= end ? offset : null;
    }

    /// <summary>The character column in the displayed line that a 1-based byte column falls on.</summary>
    public int DisplayColumn(int line, int column)
    {
        string raw = Line(line);
        return Display(raw[..Math.Clamp(column - 1, 0, raw.Length)]).Length + 1;
    }

    /// <summary>The 1-based line and byte column of an offset.</summary>
    public (int Line, int Column) PositionOf(int offset)
    {
        int index = _lineStarts.BinarySearch(offset);
        int line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>Bytes of a file as a reader sees them: UTF-8, with a replacement character for what is not.</summary>
    public static string Display(string bytes) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes));

    /// <summary>The bytes of a C# string, a character each: what goes into <see cref="Text"/>.</summary>
    public static string Raw(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    private static ImmutableArray<int> FindLineStarts(string text)
    {
        ImmutableArray<int>.Builder starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' && i + 1 < text.Length)
            {
                starts.Add(i + 1);
            }
        }

        return starts.ToImmutable();
    }
}
