namespace Decref.Lint.Engine.State;

/// <summary>Whether a Python exception is pending in the thread.</summary>
public enum ExceptionState
{
    /// <summary>As it was when the function was called: none, unless a helper is called with one pending.</summary>
    AsOnEntry,

    /// <summary>None was set when the function was called, as a helper found out by asking.</summary>
    ClearBefore,

    /// <summary>One was set when the function was called, as a helper found out by asking.</summary>
    SetBefore,

    /// <summary>One was set when the function was called, and is no longer.</summary>
    ClearedSince,
    Clear,
    Set,
    Unknown,
}
