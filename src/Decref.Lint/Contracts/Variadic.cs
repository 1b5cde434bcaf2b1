namespace Decref.Lint.Contracts;

/// <summary>What may follow the named parameters.</summary>
public enum Variadic
{
    None,

    /// <summary>Arguments of any type; a format parameter describes them.</summary>
    Values,

    /// <summary>Objects, borrowed, up to a NULL or a given count.</summary>
    Objects,

    /// <summary>As <see cref="Objects"/>, and the callee takes a reference of its own to each.</summary>
    KeptObjects,

    /// <summary>Variables that the callee fills with references borrowed from the first parameter.</summary>
    FilledObjects,
}
