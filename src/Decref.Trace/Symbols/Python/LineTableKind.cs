namespace Decref.Trace.Symbols.Python;

/// <summary>How a CPython writes line numbers; the values are those of <c>decref_code.table_kind</c>.</summary>
public enum LineTableKind
{
    /// <summary>Up to 3.9.</summary>
    Lnotab = 1,

    /// <summary>3.10.</summary>
    LineTable = 2,

    /// <summary>From 3.11.</summary>
    LocationTable = 3,
}
