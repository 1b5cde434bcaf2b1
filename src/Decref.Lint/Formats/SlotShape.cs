namespace Decref.Lint.Formats;

/// <summary>The kind of C value a format unit reads or writes.</summary>
public enum SlotShape
{
    /// <summary>An integer of a certain width; signs may differ.</summary>
    Integer,

    /// <summary><c>float</c> or <c>double</c>.</summary>
    Real,

    /// <summary>A <c>PyObject *</c> or a pointer to a structure that begins with one.</summary>
    Object,

    /// <summary>A pointer to bytes: <c>char *</c>.</summary>
    Text,

    /// <summary>A pointer to <c>wchar_t</c> or <c>Py_UNICODE</c>.</summary>
    WideText,

    /// <summary>The structure <c>Py_buffer</c>, <c>Py_complex</c>.</summary>
    Structure,

    /// <summary>A function or a pointer whose type is the caller's business.</summary>
    Anything,
}
