using System.Collections.Immutable;

namespace Decref.Core.Sources.C;

/// <summary>
/// Splits C and C++ into tokens. Never fails: an unterminated string ends with its line, an unterminated comment with the
/// file. Punctuators are single characters; that is all that finding statements needs.
/// </summary>
public static class Lexer
{
    /// <summary>Every token in order, comments and directives included.</summary>
    public static ImmutableArray<Token> Tokens(string text)
    {
        ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>();
        bool lineStart = true;
        int at = 0;
        while (at < text.Length)
        {
            char c = text[at];
            if (c == '\n')
            {
                lineStart = true;
                at++;
            }
            else if (c is ' ' or '\t' or '\r' or '\f' or '\v' || IsContinuation(text, at))
            {
                at++;
            }
            else
            {
                Token token = Next(text, at, lineStart);
                tokens.Add(token);
                // A block comment leaves the start of the line where it was: a directive may follow it.
                lineStart = lineStart && token.Kind == TokenKind.Comment;
                at = token.End;
            }
        }

        return tokens.ToImmutable();
    }

    private static Token Next(string text, int at, bool lineStart)
    {
        char c = text[at];
        char following = At(text, at + 1);
        return c switch
        {
            '/' when following == '/' => Until(TokenKind.Comment, at, EndOfLine(text, at)),
            '/' when following == '*' => Until(TokenKind.Comment, at, EndOfBlockComment(text, at)),
            '#' when lineStart => Until(TokenKind.Directive, at, EndOfDirective(text, at)),
            '"' or '\'' => Until(TokenKind.Text, at, EndOfQuoted(text, at)),
            _ when IsIdentifierStart(c) => IdentifierOrText(text, at),
            _ when char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(following)) => Until(TokenKind.Number, at, EndOfNumber(text, at)),
            _ => new Token(TokenKind.Punctuator, at, 1),
        };
    }

    private static Token Until(TokenKind kind, int start, int end) => new(kind, start, end - start);

    /// <summary>An identifier, or a string with an encoding prefix (<c>L"", u8"", R"x()x"</c>).</summary>
    private static Token IdentifierOrText(string text, int at)
    {
        int end = at;
        while (IsIdentifierPart(At(text, end)))
        {
            end++;
        }

        ReadOnlySpan<char> word = text.AsSpan(at, end - at);
        bool isPrefix = word is "L" or "u" or "U" or "u8" or "R" or "LR" or "uR" or "UR" or "u8R";
        if (isPrefix && At(text, end) == '"')
        {
            return Until(TokenKind.Text, at, word[^1] == 'R' ? EndOfRawString(text, end) : EndOfQuoted(text, end));
        }

        return isPrefix && At(text, end) == '\'' ? Until(TokenKind.Text, at, EndOfQuoted(text, end)) : Until(TokenKind.Identifier, at, end);
    }

    private static int EndOfLine(string text, int at)
    {
        while (at < text.Length && (text[at] != '\n' || EndsInContinuation(text, at)))
        {
            at++;
        }

        return at;
    }

    private static int EndOfBlockComment(string text, int at)
    {
        int end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
        return end < 0 ? text.Length : end + 2;
    }

    private static int EndOfDirective(string text, int at)
    {
        while (at < text.Length && (text[at] != '\n' || EndsInContinuation(text, at)))
        {
            char following = At(text, at + 1);
            if (text[at] == '/' && following == '/')
            {
                return at;
            }

            at = text[at] switch
            {
                '/' when following == '*' => EndOfBlockComment(text, at),
                '"' or '\'' => EndOfQuoted(text, at),
                _ => at + 1,
            };
        }

        return at;
    }

    private static int EndOfQuoted(string text, int at)
    {
        char quote = text[at++];
        while (at < text.Length && text[at] != quote)
        {
            if (text[at] == '\n')
            {
                return at;
            }

            at += text[at] == '\\' ? EscapeLength(text, at) : 1;
        }

        return Math.Min(at + 1, text.Length);
    }

    private static int EscapeLength(string text, int at) => At(text, at + 1) == '\r' && At(text, at + 2) == '\n' ? 3 : 2;

    private static int EndOfRawString(string text, int quote)
    {
        int open = text.IndexOf('(', quote);
        // The standard allows a delimiter of at most 16 characters.
        if (open < 0 || open - quote > 17)
        {
            return EndOfQuoted(text, quote);
        }

        string close = $"){text[(quote + 1)..open]}\"";
        int end = text.IndexOf(close, open, StringComparison.Ordinal);
        return end < 0 ? text.Length : end + close.Length;
    }

    private static int EndOfNumber(string text, int at)
    {
        while (true)
        {
            char c = At(text, at);
            char following = At(text, at + 1);
            if (c is 'e' or 'E' or 'p' or 'P' && following is '+' or '-')
            {
                at += 2;
            }
            else if (IsIdentifierPart(c) || c == '.' || (c == '\'' && char.IsAsciiLetterOrDigit(following)))
            {
                at++;
            }
            else
            {
                return at;
            }
        }
    }

    private static bool IsContinuation(string text, int at) =>
        text[at] == '\\' && (At(text, at + 1) == '\n' || (At(text, at + 1) == '\r' && At(text, at + 2) == '\n'));

    private static bool EndsInContinuation(string text, int newLine)
    {
        int before = newLine - 1;
        if (before >= 0 && text[before] == '\r')
        {
            before--;
        }

        return before >= 0 && text[before] == '\\';
    }

    private static char At(string text, int at) => at < text.Length ? text[at] : '\0';

    // Bytes from 0x80 are parts of UTF-8 letters: SourceText holds a byte per character.
    private static bool IsIdentifierStart(char c) => char.IsAsciiLetter(c) || c is '_' or '$' or >= '\x80';

    private static bool IsIdentifierPart(char c) => IsIdentifierStart(c) || char.IsAsciiDigit(c);
}
