namespace Decref.Lint.Engine;

/// <summary>
/// C API functions whose result no other pointer can be: they make an object. <c>PyObject_Str</c>, <c>PySequence_Fast</c> and their
/// like give back their argument when it is what is asked for.
/// </summary>
public static class Constructors
{
    private static readonly string[] Types =
        ["PyBytes_", "PyByteArray_", "PyComplex_", "PyDict_", "PyFloat_", "PyList_", "PyLong_", "PyMemoryView_", "PySet_", "PySlice_", "PyTuple_", "PyUnicode_", "PyCapsule_", "PyErr_"];

    private static readonly string[] Verbs =
        ["New", "Pack", "Copy", "FromString", "FromFormat", "FromLong", "FromUnsigned", "FromSsize", "FromSize", "FromDouble", "FromKind", "FromVoid", "FromMemory", "AsUTF", "AsASCII", "AsLatin", "AsEncoded", "AsRaw", "AsUnicodeEscape", "Decode", "Encode", "AsTuple", "Keys", "Values", "Items", "Split"];

    public static bool MakesNewObject(string function)
    {
        if (function is "Py_BuildValue" or "_Py_BuildValue_SizeT" or "_PyObject_New" or "_PyObject_GC_New" or "PyType_GenericAlloc" or "PyType_GenericNew")
        {
            return true;
        }

        string? type = Array.Find(Types, prefix => function.StartsWith(prefix, StringComparison.Ordinal));
        return type is not null && Array.Exists(Verbs, verb => function.AsSpan(type.Length).StartsWith(verb, StringComparison.Ordinal));
    }
}
