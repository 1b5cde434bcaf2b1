using System.Collections.Immutable;

namespace Decref.Core.Sources.C;

/// <summary>
/// The tokens that make up functions and statements: no comments, no directives, and of a conditional group whose branches
/// open and close different numbers of braces only the first branch (<c>#if A / if (x) { / #else / if (y) { / #endif</c>).
/// </summary>
internal static class StructuralTokens
{
    internal static ImmutableArray<Token> Of(string text, ImmutableArray<Token> tokens)
    {
        bool[] dropped = new bool[tokens.Length];
        var open = new Stack<Group>();
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Directive)
            {
                Follow(tokens[i].In(text), i, open, dropped);
            }
            else if (open.Count > 0 && tokens[i].Kind == TokenKind.Punctuator)
            {
                open.Peek().Depth += text[tokens[i].Start] switch { '{' => 1, '}' => -1, _ => 0 };
            }
        }

        return [.. tokens.Where((token, i) => !dropped[i] && token.Kind is not (TokenKind.Comment or TokenKind.Directive))];
    }

    private static void Follow(ReadOnlySpan<char> directive, int index, Stack<Group> open, bool[] dropped)
    {
        ReadOnlySpan<char> name = directive[1..].TrimStart();
        if (name.StartsWith("if"))
        {
            open.Push(new Group { BranchStart = index, IsNever = name[2..].Trim() is "0" });
        }
        else if (open.Count > 0 && (name.StartsWith("el") || name.StartsWith("endif")))
        {
            Group group = open.Peek();
            group.EndBranch(index);
            if (name.StartsWith("endif"))
            {
                group.Drop(dropped);
                open.Pop();
                if (open.Count > 0)
                {
                    open.Peek().Depth += group.KeptDepth;
                }
            }
        }
    }

    /// <summary>One <c>#if … #endif</c> while it is read.</summary>
    private sealed class Group
    {
        private readonly List<(int Start, int End, int Depth, bool IsNever)> _branches = [];

        internal required int BranchStart { get; set; }

        /// <summary>The branch that is being read stands under <c>#if 0</c>.</summary>
        internal required bool IsNever { get; set; }

        internal int Depth { get; set; }

        /// <summary>How many braces the branches that stay leave open.</summary>
        internal int KeptDepth => _branches.FirstOrDefault(branch => !branch.IsNever).Depth;

        internal void EndBranch(int index)
        {
            _branches.Add((BranchStart, index, Depth, IsNever));
            (BranchStart, Depth, IsNever) = (index, 0, false);
        }

        internal void Drop(bool[] dropped)
        {
            bool keepAll = _branches.All(branch => branch.IsNever || branch.Depth == 0);
            bool isKept = false;
            foreach ((int start, int end, _, bool isNever) in _branches)
            {
                if (isNever || (isKept && !keepAll))
                {
                    Array.Fill(dropped, true, start, end - start);
                }

                isKept |= !isNever;
            }
        }
    }
}
