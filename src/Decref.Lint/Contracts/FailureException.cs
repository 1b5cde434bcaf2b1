namespace Decref.Lint.Contracts;

/// <summary>Whether a call that fails leaves a Python exception behind.</summary>
public enum FailureException
{
    Always,
    Never,

    /// <summary>The failure value alone does not tell: ask PyErr_Occurred.</summary>
    Maybe,
}
