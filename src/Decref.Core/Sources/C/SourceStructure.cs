using System.Collections.Immutable;

namespace Decref.Core.Sources.C;

/// <summary>The functions and statements of a C or C++ file, found without a compiler.</summary>
public sealed class SourceStructure
{
    private readonly string _text;
    private readonly ImmutableArray<Token> _structural;

    private SourceStructure(SourceText source)
    {
        _text = source.Text;
        Tokens = Lexer.Tokens(_text);
        _structural = StructuralTokens.Of(_text, Tokens);
        Functions = FunctionFinder.Find(_text, _structural);
    }

    /// <summary>Every token, comments and directives included.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<FunctionSpan> Functions { get; }

    public static SourceStructure Of(SourceText source) => new(source);

    /// <summary>The innermost function around an offset; null outside of functions.</summary>
    public FunctionSpan? FunctionAt(int offset) => Functions.LastOrDefault(function => function.Contains(offset));

    /// <summary>
    /// The innermost statement around an offset. Null outside of functions, and where the text is too odd to be sure: in a
    /// branch of a conditional group that opens braces, inside a lambda or statement expression, in very deep nesting.
    /// </summary>
    public StatementSpan? StatementAt(int offset)
    {
        if (FunctionAt(offset) is not FunctionSpan function || !_structural.Any(token => offset >= token.Start && offset < token.End))
        {
            return null;
        }

        return StatementFinder.Find(_text, TokensOf(function), offset);
    }

    private ImmutableArray<Token> TokensOf(FunctionSpan function) =>
        [.. _structural.SkipWhile(token => token.Start < function.Body).TakeWhile(token => token.End <= function.End)];
}
