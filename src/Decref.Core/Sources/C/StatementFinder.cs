using System.Collections.Immutable;

namespace Decref.Core.Sources.C;

/// <summary>Walks the statements of one function body down to the one that holds an offset.</summary>
internal sealed class StatementFinder
{
    /// <summary>Nesting in hand-written C stays below 20; a hostile file must not exhaust the stack.</summary>
    private const int DeepestNesting = 200;

    private readonly string _text;
    private readonly ImmutableArray<Token> _tokens;
    private readonly int _offset;
    private StatementSpan? _found;
    private bool _isTooOdd;

    private StatementFinder(string text, ImmutableArray<Token> tokens, int offset)
    {
        _text = text;
        _tokens = tokens;
        _offset = offset;
    }

    /// <param name="text">The file.</param>
    /// <param name="tokens">The structural tokens of the body, braces included.</param>
    /// <param name="offset">A place in one of them.</param>
    internal static StatementSpan? Find(string text, ImmutableArray<Token> tokens, int offset)
    {
        var finder = new StatementFinder(text, tokens, offset);
        finder.Block(0, 0);
        return finder._isTooOdd ? null : finder._found;
    }

    /// <summary>Statements between braces. Returns the index behind the closing brace.</summary>
    private int Block(int open, int depth)
    {
        int i = open + 1;
        while (i < _tokens.Length && !Is(i, "}"))
        {
            i = Statement(i, depth, isBody: false);
        }

        return i + 1;
    }

    /// <summary>One statement with its labels. Returns the index behind it.</summary>
    private int Statement(int start, int depth, bool isBody)
    {
        if (depth > DeepestNesting)
        {
            _isTooOdd = true;
            return _tokens.Length;
        }

        int first = SkipLabels(start);
        if (first >= _tokens.Length || Is(first, "}"))
        {
            return Math.Min(first, _tokens.Length);
        }

        StatementSpan? before = _found;
        int next = Is(first, "{") ? Block(first, depth + 1) : Controlled(first, depth) ?? Simple(first);
        bool isCompound = Is(first, "{") || IsControl(first);
        var span = new StatementSpan(_tokens[first].Start, EndBefore(next), isBody && !Is(first, "{"), first != start, isCompound);
        if (ReferenceEquals(before, _found) && span.Contains(_offset))
        {
            _found = span;
        }

        return next;
    }

    /// <summary><c>if</c>, a loop, <c>switch</c>: the head, then its body. Null for anything else.</summary>
    private int? Controlled(int first, int depth)
    {
        if (Is(first, "do"))
        {
            return Simple(Statement(first + 1, depth + 1, isBody: true));
        }

        if (!IsControl(first))
        {
            return null;
        }

        int body = Is(first, "else") || Is(first, "try") ? first + 1 : AfterBrackets(HeadOf(first));
        int next = Statement(body, depth + 1, isBody: true);
        return next < _tokens.Length && Is(next, "else") && Is(first, "if") ? Statement(next + 1, depth + 1, isBody: true) : next;
    }

    /// <summary>An expression, declaration or jump: up to its semicolon, or a macro that needs none.</summary>
    private int Simple(int first)
    {
        int i = first;
        while (i < _tokens.Length && !Is(i, ";"))
        {
            if (Is(i, "}"))
            {
                return i;
            }

            if (i > first && IsMacroStatement(first, i))
            {
                return i;
            }

            if (Is(i, "(") || Is(i, "[") || Is(i, "{"))
            {
                int close = Brackets.Close(_text, _tokens, i);
                _isTooOdd |= HoldsStatements(i, close) && _tokens[i].Start <= _offset && _offset < EndBefore(close + 1);
                i = close;
            }

            i++;
        }

        return Math.Min(i + 1, _tokens.Length);
    }

    /// <summary><c>Py_BEGIN_ALLOW_THREADS</c> alone on its line, or <c>Py_END_CRITICAL_SECTION()</c>: the next line starts a statement.</summary>
    private bool IsMacroStatement(int first, int next)
    {
        bool isCall = Is(next - 1, ")") && next - 1 == AfterBrackets(first + 1) - 1;
        return (next == first + 1 || isCall)
            && IsMacroName(_tokens[first])
            && (_tokens[next].Kind == TokenKind.Identifier || Is(next, "{"))
            && _text.AsSpan(_tokens[next - 1].End, _tokens[next].Start - _tokens[next - 1].End).Contains('\n');
    }

    private bool IsMacroName(Token token)
    {
        ReadOnlySpan<char> name = token.In(_text);
        int tail = name.IndexOf('_') + 1;
        return token.Kind == TokenKind.Identifier && tail > 0 && !name[tail..].ContainsAnyInRange('a', 'z');
    }

    private bool HoldsStatements(int open, int close)
    {
        for (int i = open; i < close && i < _tokens.Length; i++)
        {
            if (Is(i, ";"))
            {
                return true;
            }
        }

        return false;
    }

    private int SkipLabels(int i)
    {
        while (i < _tokens.Length)
        {
            if (Is(i, "case") || (Is(i, "default") && Is(i + 1, ":")))
            {
                while (i < _tokens.Length && !IsLabelColon(i))
                {
                    i++;
                }

                i++;
            }
            else if (_tokens[i].Kind == TokenKind.Identifier && IsLabelColon(i + 1) && !Is(i, "public") && !Is(i, "private"))
            {
                i += 2;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    /// <summary>A colon that is not half of <c>::</c>.</summary>
    private bool IsLabelColon(int i) => Is(i, ":") && !Is(i + 1, ":") && !Is(i - 1, ":");

    private bool IsControl(int i) =>
        i < _tokens.Length && _tokens[i].Kind == TokenKind.Identifier
        && _tokens[i].In(_text) is "if" or "else" or "for" or "while" or "switch" or "do" or "try" or "catch";

    /// <summary>The bracket of a control statement, behind <c>constexpr</c> or a macro as in <c>if UNLIKELY(x)</c>.</summary>
    private int HeadOf(int first) =>
        Is(first + 1, "(") || !(Is(first + 2, "(") && _tokens[first + 1].Kind == TokenKind.Identifier) ? first + 1 : first + 2;

    private int AfterBrackets(int open) => Is(open, "(") ? Brackets.Close(_text, _tokens, open) + 1 : open;

    private int EndBefore(int next) => _tokens[Math.Clamp(next - 1, 0, _tokens.Length - 1)].End;

    private bool Is(int i, string spelling) => i >= 0 && i < _tokens.Length && _tokens[i].Is(_text, spelling);
}
