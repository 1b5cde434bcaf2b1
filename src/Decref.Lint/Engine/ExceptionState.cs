namespace Decref.Lint.Engine;

/// <summary>Whether a Python exception is pending in the thread.</summary>
public enum ExceptionState
{
    /// <summary>As it was when the function was called: none, unless a helper is called with one pending.</summary>
    AsOnEntry,
    Clear,
    Set,
    Unknown,
}
