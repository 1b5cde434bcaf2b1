namespace Decref.Lint.Clang;

/// <summary>How much of our own headers a file is compiled with; one that fails is tried again with less.</summary>
public enum HeaderReading
{
    /// <summary>Reference operations are calls, and what the project asserts is taken for true.</summary>
    Asserting,

    /// <summary>As a release build has assertions: what only debug builds declare (<c>#ifndef NDEBUG</c>) is not there.</summary>
    Named,

    /// <summary>With CPython's own macros too: what only compiles with them (<c>&amp;PyTuple_GET_ITEM(t, 0)</c>).</summary>
    Plain,
}
