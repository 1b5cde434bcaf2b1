namespace Decref.Lint.Contracts;

/// <summary>What the caller gets from a call that succeeds.</summary>
public enum ResultKind
{
    /// <summary>The function returns void.</summary>
    Nothing,

    /// <summary>A number or pointer nobody has to release.</summary>
    Value,

    /// <summary>A strong reference: the caller must release it or give it away.</summary>
    New,

    /// <summary>A reference somebody else keeps alive: see <see cref="ResultContract.Anchor"/>.</summary>
    Borrowed,

    /// <summary>NULL on purpose, so that <c>return PyErr_Format(...)</c> reads well.</summary>
    AlwaysNull,

    /// <summary>The very pointer that was passed in.</summary>
    SameAsParameter,

    /// <summary>A pointer into an object: dead when the object is.</summary>
    Interior,

    /// <summary>Memory the caller must free in the domain <see cref="ResultContract.Resource"/>.</summary>
    Block,

    /// <summary>A handle of the kind <see cref="ResultContract.Resource"/> the caller must close.</summary>
    Handle,
}
