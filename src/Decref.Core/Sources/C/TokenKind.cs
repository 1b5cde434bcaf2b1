namespace Decref.Core.Sources.C;

/// <summary>What the lexer tells apart. White space is not a token.</summary>
public enum TokenKind
{
    Identifier,
    Number,
    Text,
    Punctuator,

    /// <summary>A whole <c>//</c> or <c>/* */</c> comment.</summary>
    Comment,

    /// <summary>A whole preprocessor line with its continuations, up to a <c>//</c> comment behind it.</summary>
    Directive,
}
