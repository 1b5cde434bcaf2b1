namespace Decref.Core.Sources.C;

/// <summary>A function definition, as offsets into <see cref="SourceText.Text"/>.</summary>
/// <param name="Name">The last identifier before the parameters: <c>close</c> for <c>File::close</c>.</param>
/// <param name="Start">Its first token.</param>
/// <param name="Body">The opening brace.</param>
/// <param name="End">Behind the closing brace; the end of the file when that is missing.</param>
public sealed record FunctionSpan(string Name, int Start, int Body, int End)
{
    public bool Contains(int offset) => offset >= Start && offset < End;
}
