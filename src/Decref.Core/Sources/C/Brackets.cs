using System.Collections.Immutable;

namespace Decref.Core.Sources.C;

/// <summary>Pairs of <c>() [] {}</c>.</summary>
internal static class Brackets
{
    /// <summary>Index of the token that closes the bracket at <paramref name="open"/>; the number of tokens when none does.</summary>
    internal static int Close(string text, ImmutableArray<Token> tokens, int open)
    {
        int depth = 0;
        for (int i = open; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Punctuator)
            {
                continue;
            }

            depth += text[tokens[i].Start] switch
            {
                '(' or '[' or '{' => 1,
                ')' or ']' or '}' => -1,
                _ => 0,
            };
            if (depth <= 0)
            {
                return i;
            }
        }

        return tokens.Length;
    }
}
