namespace Decref.Lint.Formats;

/// <summary>Why CPython refuses the format when it meets it.</summary>
/// <param name="Offset">Index of the offending character.</param>
/// <param name="Reason">A clause without a capital or a full stop.</param>
public sealed record FormatDefect(int Offset, string Reason);
