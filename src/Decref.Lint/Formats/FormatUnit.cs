using System.Collections.Immutable;

namespace Decref.Lint.Formats;

/// <summary>One conversion of a format string.</summary>
/// <param name="Offset">Index of its first character in the format.</param>
/// <param name="Text">As written: <c>O&amp;</c>, <c>es#</c>, <c>%-5zd</c>.</param>
/// <param name="Depth">Number of parentheses around it.</param>
public sealed record FormatUnit(int Offset, string Text, int Depth, ImmutableArray<FormatSlot> Slots);
