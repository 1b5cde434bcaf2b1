namespace Decref.Lint.Contracts;

/// <summary>What may follow the named parameters.</summary>
public enum Variadic
{
    None,

    /// <summary>Arguments of any type; a format parameter describes them.</summary>
    Values,

    /// <summary>Objects, borrowed, up to a NULL or a given count.</summary>
    Objects,
}
