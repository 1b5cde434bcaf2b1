namespace Decref.Lint.Contracts;

/// <summary>What a call does besides its result and parameters.</summary>
[Flags]
public enum CallEffects
{
    None = 0,

    /// <summary>May run arbitrary Python code: finalizers, __eq__, __hash__, callbacks, the cyclic collector's victims.</summary>
    RunsPython = 1,

    /// <summary>Other threads may run Python code during the call.</summary>
    ReleasesGil = 2,

    /// <summary>Does not come back.</summary>
    NeverReturns = 4,

    /// <summary>A macro that expands in place: the compiler's output shows its parts, not its name.</summary>
    IsMacro = 8,

    /// <summary>The result is -1 (error), 0 (no) or 1 (yes): as a truth value an error reads as yes.</summary>
    IsTriState = 16,

    /// <summary>An exception is set afterwards, also when the result does not say so.</summary>
    SetsException = 32,

    /// <summary>No exception is set afterwards.</summary>
    ClearsException = 64,

    /// <summary>Sets or clears the exception according to its arguments (PyErr_Restore).</summary>
    ReplacesException = 128,

    /// <summary>The element a container held in that place is overwritten, not released (PyList_SET_ITEM).</summary>
    OverwritesItem = 256,

    /// <summary>The memory it makes is zero.</summary>
    IsZeroed = 512,

    /// <summary>Somebody else holds what it gives as well (an interned name).</summary>
    IsShared = 1024,
}
