using System.Buffers;
using System.Text;

namespace Decref.Lint.Ir.Text;

/// <summary>Walks over a piece of LLVM text. It never reads past the piece; what it cannot read throws.</summary>
internal ref struct LlvmLexer(ReadOnlySpan<byte> text)
{
    private static readonly SearchValues<byte> WordBytes =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-$"u8);

    private readonly ReadOnlySpan<byte> _text = text;
    private int _at;

    public readonly bool AtEnd => _at >= _text.Length;

    public readonly ReadOnlySpan<byte> Rest => _text[_at..];

    /// <summary>The next byte after blanks and comments; 0 at the end.</summary>
    public byte Peek()
    {
        SkipBlanks();
        return Current;
    }

    public bool TryTake(char wanted)
    {
        if (Peek() != wanted)
        {
            return false;
        }

        _at++;
        return true;
    }

    public void Expect(char wanted)
    {
        if (!TryTake(wanted))
        {
            throw Unexpected($"'{wanted}'");
        }
    }

    public bool TryTakeWord(ReadOnlySpan<byte> wanted)
    {
        LlvmLexer before = this;
        if (Word().SequenceEqual(wanted))
        {
            return true;
        }

        this = before;
        return false;
    }

    /// <summary>Letters, digits and <c>_ . - $</c>; empty when the next byte is something else.</summary>
    public ReadOnlySpan<byte> Word()
    {
        SkipBlanks();
        ReadOnlySpan<byte> rest = _text[_at..];
        int length = rest.IndexOfAnyExcept(WordBytes);
        length = length < 0 ? rest.Length : length;
        _at += length;
        return rest[..length];
    }

    public readonly ReadOnlySpan<byte> PeekWord()
    {
        LlvmLexer ahead = this;
        return ahead.Word();
    }

    /// <summary>A name after its sigil: a word, or a quoted string (escapes left as they are).</summary>
    public ReadOnlySpan<byte> Name()
    {
        ReadOnlySpan<byte> name = Current == '"' ? Quoted() : Word();
        return name.IsEmpty ? throw Unexpected("a name") : name;
    }

    /// <summary>The inside of a quoted string, escapes left as they are.</summary>
    public ReadOnlySpan<byte> Quoted()
    {
        Expect('"');
        int length = Rest.IndexOf((byte)'"');
        if (length < 0)
        {
            throw Unexpected("the end of a string");
        }

        ReadOnlySpan<byte> inside = Rest[..length];
        _at += length + 1;
        return inside;
    }

    public long Integer()
    {
        ReadOnlySpan<byte> word = Word();
        return System.Buffers.Text.Utf8Parser.TryParse(word, out long value, out int read) && read == word.Length
            ? value
            : throw Unexpected("a number");
    }

    public int Index()
    {
        long value = Integer();
        return value is >= 0 and <= int.MaxValue ? (int)value : throw Unexpected("an index");
    }

    /// <summary>Skips <c>( ... )</c> with everything nested in it.</summary>
    public void SkipParentheses()
    {
        Expect('(');
        for (int depth = 1; depth > 0;)
        {
            switch (Peek())
            {
                case (byte)'"': Quoted(); continue;
                case (byte)'(': depth++; break;
                case (byte)')': depth--; break;
                case 0 when AtEnd: throw Unexpected("')'");
            }

            _at++;
        }
    }

    public void Skip(int count) => _at = Math.Min(_at + count, _text.Length);

    public readonly LlvmFormatException Unexpected(string expected)
    {
        ReadOnlySpan<byte> rest = Rest;
        string found = rest.IsEmpty ? "the end" : $"'{Encoding.Latin1.GetString(rest[..Math.Min(rest.Length, 40)]).ReplaceLineEndings(" ")}'";
        return new LlvmFormatException($"expected {expected}, found {found}");
    }

    private readonly byte Current => _at < _text.Length ? _text[_at] : (byte)0;

    private void SkipBlanks()
    {
        while (_at < _text.Length)
        {
            byte current = _text[_at];
            if (current is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r')
            {
                _at++;
            }
            else if (current == ';')
            {
                int end = Rest.IndexOf((byte)'\n');
                _at = end < 0 ? _text.Length : _at + end;
            }
            else
            {
                return;
            }
        }
    }
}
