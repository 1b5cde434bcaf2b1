namespace Decref.Lint.Contracts;

/// <summary>Which format language a parameter is written in.</summary>
public enum FormatKind
{
    None,

    /// <summary>PyArg_ParseTuple and family.</summary>
    Parse,

    /// <summary>Py_BuildValue and PyObject_CallFunction.</summary>
    Build,

    /// <summary>PyUnicode_FromFormat and PyErr_Format.</summary>
    PythonText,

    /// <summary>printf of the C library.</summary>
    Print,

    /// <summary>scanf of the C library.</summary>
    Scan,
}
