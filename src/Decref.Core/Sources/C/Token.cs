namespace Decref.Core.Sources.C;

/// <summary>A range of <see cref="SourceText.Text"/>.</summary>
public readonly record struct Token(TokenKind Kind, int Start, int Length)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    public bool Is(string text, string spelling) => Length == spelling.Length && In(text).SequenceEqual(spelling);
}
