using System.Collections.Frozen;

namespace Decref.Lint.Contracts;

/// <summary>Which C types are reference-counted Python objects.</summary>
public static class ObjectTypes
{
    private static readonly FrozenSet<string> Structures = FrozenSet.Create(
        StringComparer.Ordinal,
        "PyObject", "PyVarObject", "PyTypeObject", "PyHeapTypeObject", "PyCodeObject", "PyFrameObject", "PyGenObject", "PyLongObject",
        "PyFunctionObject", "PyTupleObject", "PyListObject", "PyDictObject", "PyUnicodeObject", "PyBytesObject", "PyCFunctionObject", "PySTEntryObject",
        "PyArrayObject", "PyArray_Descr", "PyArrayIterObject", "PyArrayMultiIterObject", "PyUFuncObject");

    /// <summary>True for <c>PyObject *</c> and its kin, false for <c>PyObject **</c>.</summary>
    public static bool IsObjectPointer(string type) => Pointee(type) is string name && Structures.Contains(name);

    /// <summary>True for <c>PyObject **</c> and its kin.</summary>
    public static bool IsObjectVariable(string type)
    {
        ReadOnlySpan<char> text = type.AsSpan().TrimEnd();
        return text.EndsWith("*") && IsObjectPointer(text[..^1].TrimEnd().ToString());
    }

    private static string? Pointee(string type)
    {
        ReadOnlySpan<char> text = type.AsSpan().Trim();
        if (!text.EndsWith("*"))
        {
            return null;
        }

        text = text[..^1].TrimEnd();
        text = text.StartsWith("const ") ? text["const ".Length..] : text;
        return text.ToString();
    }
}
