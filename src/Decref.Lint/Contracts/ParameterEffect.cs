namespace Decref.Lint.Contracts;

/// <summary>What a call does with one argument's reference, block or handle.</summary>
public enum ParameterEffect
{
    /// <summary>Looks at it during the call only.</summary>
    Borrows,

    /// <summary>Takes a strong reference of its own; the caller keeps the one it has.</summary>
    Keeps,

    /// <summary>Takes over the caller's reference, also when the call fails.</summary>
    Steals,

    /// <summary>Takes over the caller's reference when the call succeeds; after a failure the caller still owns it.</summary>
    StealsOnSuccess,

    /// <summary>Gives the caller's reference back (<c>Py_DECREF</c>).</summary>
    Releases,

    /// <summary>Releases the reference in the caller's variable and sets the variable to NULL.</summary>
    Clears,

    /// <summary>Consumes the reference in the caller's variable and stores another strong one there.</summary>
    Replaces,

    /// <summary>Writes a plain value through the pointer.</summary>
    FillsValue,

    /// <summary>Writes a new strong reference through the pointer.</summary>
    FillsNew,

    /// <summary>Writes a borrowed reference through the pointer.</summary>
    FillsBorrowed,

    /// <summary>Writes a block the caller must free through the pointer.</summary>
    FillsBlock,

    /// <summary>Writes a handle the caller must close through the pointer, when the call succeeds.</summary>
    Opens,

    /// <summary>As <see cref="Opens"/>, and also when the call fails (sqlite3_open).</summary>
    OpensAlways,

    /// <summary>Makes the caller's own structure a live resource (Py_buffer, regex_t, pthread_mutex_t).</summary>
    Initializes,

    /// <summary>Takes a lock that must be given back.</summary>
    Acquires,

    /// <summary>Frees a block of the domain.</summary>
    Frees,

    /// <summary>Frees or moves the block when the call succeeds (realloc).</summary>
    FreesOnSuccess,

    /// <summary>Closes a handle, gives back a lock.</summary>
    Closes,

    /// <summary>Closes a handle when another parameter, the anchor, is not zero (PyRun_SimpleFileEx).</summary>
    ClosesWhenTold,

    /// <summary>Takes the handle over when the call succeeds (fdopen).</summary>
    ClosesOnSuccess,

    /// <summary>Frees the block in the caller's variable and stores another one there (getline).</summary>
    ReplacesBlock,
}
