using System.Collections.Immutable;

namespace Decref.Core.Sources.C;

/// <summary>Finds function definitions: a header with parameters, then a brace, at file, namespace or class level.</summary>
internal static class FunctionFinder
{
    internal static ImmutableArray<FunctionSpan> Find(string text, ImmutableArray<Token> tokens)
    {
        ImmutableArray<FunctionSpan>.Builder functions = ImmutableArray.CreateBuilder<FunctionSpan>();
        int headerStart = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            switch (tokens[i].Kind == TokenKind.Punctuator ? text[tokens[i].Start] : ' ')
            {
                case ';' or '}':
                    headerStart = i + 1;
                    break;
                case '(' or '[':
                    i = Brackets.Close(text, tokens, i);
                    break;
                case '{' when IsContainer(text, tokens.AsSpan(headerStart, i - headerStart)):
                    headerStart = i + 1;
                    break;
                case '{':
                    int close = Brackets.Close(text, tokens, i);
                    if (FunctionName(text, tokens.AsSpan(headerStart, i - headerStart)) is string name)
                    {
                        int end = close < tokens.Length ? tokens[close].End : text.Length;
                        functions.Add(new FunctionSpan(name, tokens[headerStart].Start, tokens[i].Start, end));
                        headerStart = close + 1;
                    }

                    i = close;
                    break;
                default:
                    break;
            }
        }

        return functions.ToImmutable();
    }

    /// <summary><c>extern "C" {</c>, <c>namespace x {</c>, <c>class X : Base {</c>: function definitions stand inside.</summary>
    private static bool IsContainer(string text, ReadOnlySpan<Token> header)
    {
        bool isContainer = false;
        foreach (Token token in header)
        {
            if (token.Is(text, "(") || token.Is(text, "="))
            {
                return false;
            }

            isContainer |= token.Is(text, "namespace") || token.Is(text, "extern") || token.Is(text, "class") || token.Is(text, "struct");
        }

        return isContainer;
    }

    /// <summary>The identifier before the parameters; null when the header is a variable with an initialiser, an enum or an attribute only.</summary>
    private static string? FunctionName(string text, ReadOnlySpan<Token> header)
    {
        int depth = 0;
        string? name = null;
        for (int i = 0; i < header.Length; i++)
        {
            char c = header[i].Kind == TokenKind.Punctuator ? text[header[i].Start] : ' ';
            if (c == '=' && depth == 0)
            {
                return null;
            }

            if (c == '(' && depth++ == 0 && name is null && i > 0 && IsName(text, header[i - 1]))
            {
                name = header[i - 1].In(text).ToString();
            }

            depth -= c == ')' ? 1 : 0;
        }

        return name;
    }

    private static bool IsName(string text, Token token) =>
        token.Kind == TokenKind.Identifier && token.In(text) is not ("__attribute__" or "__declspec" or "alignas" or "_Alignas" or "noexcept" or "throw" or "requires");
}
