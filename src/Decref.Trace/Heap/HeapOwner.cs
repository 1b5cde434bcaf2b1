namespace Decref.Trace.Heap;

/// <summary>Whose code asked for what is still live.</summary>
internal enum HeapOwner
{
    /// <summary>The interpreter and its standard library, for themselves or for Python code.</summary>
    Interpreter,

    /// <summary>A library that is no extension module, without one calling it.</summary>
    Library,

    /// <summary>An extension module, or a library it called.</summary>
    Extension,
}
