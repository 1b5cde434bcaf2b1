namespace Decref.Lint.Clang;

/// <summary>How much of our own headers a file is compiled with; one that fails is tried again with the next, which gives up one thing more.</summary>
public enum HeaderReading
{
    /// <summary>Reference operations are calls, and what the project asserts is taken for true.</summary>
    Asserting,

    /// <summary>With what sources from before CPython 3.10 write: <c>Py_TYPE(op) = &amp;Type</c>.</summary>
    Assigning,

    /// <summary>As a release build has assertions: what only debug builds declare (<c>#ifndef NDEBUG</c>) is not there.</summary>
    Named,

    /// <summary>With CPython's own macros for items: what takes their address (<c>&amp;PyTuple_GET_ITEM(t, 0)</c>).</summary>
    OwnItems,

    /// <summary>With all of CPython's own macros. Only from 3.8 on: earlier ones do arithmetic that nobody can tell from the project's.</summary>
    Plain,
}
