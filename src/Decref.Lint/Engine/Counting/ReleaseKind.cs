namespace Decref.Lint.Engine.Counting;

public enum ReleaseKind
{
    /// <summary><c>Py_DECREF</c> and its like.</summary>
    Reference,

    /// <summary>Given to a callee that steals.</summary>
    Steal,

    /// <summary><c>free</c>, <c>fclose</c> and their like.</summary>
    Free,

    /// <summary>Returned to a caller that expects a new reference.</summary>
    Return,
}
