namespace Decref.Core.Sources.C;

/// <summary>A statement, as offsets into <see cref="SourceText.Text"/>.</summary>
/// <param name="Start">Its first token, behind its labels.</param>
/// <param name="End">Behind its semicolon or closing brace.</param>
/// <param name="NeedsBraces">It is the whole unbraced body of an <c>if</c>, <c>else</c> or loop: a second statement needs braces around both.</param>
/// <param name="IsLabelled">A label or <c>case</c> stands before it: what is inserted before it runs for every jump to that label.</param>
/// <param name="IsCompound">It has statements inside: a block, an <c>if</c>, a loop.</param>
public sealed record StatementSpan(int Start, int End, bool NeedsBraces, bool IsLabelled, bool IsCompound)
{
    public bool Contains(int offset) => offset >= Start && offset < End;
}
