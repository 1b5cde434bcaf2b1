namespace Decref.Lint.Contracts;

/// <summary>Where the facts of a contract come from.</summary>
[Flags]
public enum ContractSources
{
    None = 0,

    /// <summary>The reference manual says it in words.</summary>
    Manual = 1,

    /// <summary>CPython's Doc/data/refcounts.dat.</summary>
    Refcounts = 2,

    /// <summary>Misc/stable_abi.toml: the function and its first version.</summary>
    StableAbi = 4,

    /// <summary>Cython's declarations of the C API (result ownership and error value).</summary>
    Cython = 8,

    /// <summary>Python.NET's typed declarations.</summary>
    PythonNet = 16,

    /// <summary>PyPy's reimplementation of the C API.</summary>
    PyPy = 32,

    /// <summary>The declaration in an installed header.</summary>
    Header = 64,

    /// <summary>Somebody read the implementation.</summary>
    Source = 128,

    /// <summary>The test suite calls it and counts references.</summary>
    Probe = 256,

    /// <summary>A user's own file or source comment.</summary>
    User = 512,
}
