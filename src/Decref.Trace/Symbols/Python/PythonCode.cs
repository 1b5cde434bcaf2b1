using System.Collections.Immutable;

namespace Decref.Trace.Symbols.Python;

/// <summary>What is kept of a code object to name its lines later.</summary>
/// <param name="FileName">co_filename.</param>
/// <param name="QualifiedName">co_qualname; co_name before 3.11.</param>
/// <param name="FirstLine">co_firstlineno.</param>
/// <param name="TableKind">Format of <paramref name="LineTable"/>.</param>
/// <param name="LineTable">co_lnotab or co_linetable, as it is.</param>
public sealed record PythonCode(
    string FileName, string QualifiedName, int FirstLine, LineTableKind TableKind, ImmutableArray<byte> LineTable)
{
    /// <summary>The line of the instruction at a byte offset; null for one that belongs to no line.</summary>
    public int? LineAt(int offset) => PythonLines.LineAt(TableKind, LineTable.AsSpan(), FirstLine, offset);
}
