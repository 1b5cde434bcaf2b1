namespace Decref.Trace.Symbols;

/// <summary>Whose code a frame runs. Decides which line a finding points at.</summary>
public enum FrameOrigin
{
    /// <summary>decref itself: the agent, the driver.</summary>
    Decref,

    /// <summary>libc and the loader.</summary>
    Libc,

    /// <summary>CPython: libpython, the python executable.</summary>
    Interpreter,

    /// <summary>Modules that come with CPython, in C or in Python.</summary>
    StandardLibrary,

    /// <summary>An extension module; when the run names what it tests, one of those.</summary>
    Extension,

    /// <summary>Any other shared library, and extensions that are not under test.</summary>
    OtherLibrary,

    /// <summary>Python code that does not come with CPython.</summary>
    PythonProgram,
}
