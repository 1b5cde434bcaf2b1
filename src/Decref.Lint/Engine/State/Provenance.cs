namespace Decref.Lint.Engine.State;

/// <summary>How the function came to know an object.</summary>
public enum Provenance
{
    /// <summary>From code that is not understood: who owns it is not known.</summary>
    Unknown,

    /// <summary>A strong reference, block or handle given to this function.</summary>
    New,

    /// <summary>Lent by an API that says so.</summary>
    Borrowed,

    /// <summary>Passed in by the caller.</summary>
    Parameter,

    /// <summary>Read from memory that outlives the function: a field or a global holds it.</summary>
    Field,

    /// <summary>Never freed.</summary>
    Static,
}
