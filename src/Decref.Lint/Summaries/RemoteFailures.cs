using System.Collections.Frozen;
using Decref.Lint.Contracts;

namespace Decref.Lint.Summaries;

/// <summary>
/// Failures no user of the extension can cause: for want of memory, or because the program itself passes something wrong.
/// Contracts do not say it in words.
/// </summary>
public static class RemoteFailures
{
    private static readonly FrozenSet<string> MemoryOnly =
    [
        "PyList_Append", "PyDict_SetItemString", "PyModule_AddObject", "PyModule_AddObjectRef", "PyModule_Add", "PyModule_AddIntConstant", "PyModule_AddStringConstant",
        "PyModule_AddType", "PyModule_AddFunctions", "PyTuple_Pack", "PyUnicode_FromString", "PyErr_NewException", "PyErr_NewExceptionWithDoc", "PyModule_Create2", "PyType_Ready",
        "PyType_FromSpec", "PyType_FromSpecWithBases", "PyType_FromModuleAndSpec", "PyStructSequence_NewType", "PyImport_AddModule", "PyCode_GetCode",
        "PyUnicode_InternFromString", "PyUnicode_FromStringAndSize", "PyUnicode_DecodeLatin1", "PyUnicode_FromWideChar", "PyUnicode_FromKindAndData", "PyUnicode_Substring", "PyBytes_FromFormat",
        "PyLong_FromUnicodeObject", "PyStructSequence_New", "PyCapsule_New", "PyType_GenericAlloc", "_PyObject_New", "_PyObject_GC_New", "PyDict_Copy", "PyDict_Keys", "PyDict_Values", "PyDict_Items",
        "PyList_AsTuple", "PyThread_allocate_lock", "PyErr_NoMemory",
    ];

    private static readonly FrozenSet<string> WrongArgumentOnly =
    [
        "PyBytes_AsString", "PyBytes_AsStringAndSize", "PyBytes_Size", "PyByteArray_AsString", "PyList_GetItem", "PyList_Size", "PyTuple_GetItem", "PyTuple_Size",
        "PyTuple_SetItem", "PyList_SetItem", "PyDict_Size", "PyModule_GetDict", "PyModule_GetState", "PyState_FindModule", "PyType_GetModule", "PyType_GetModuleByDef", "PyType_GetModuleState", "PyUnicode_GetLength",
        "PyFloat_AsDouble", "PyUnicode_ReadChar", "PyUnicode_AsUTF8", "PyUnicode_AsUTF8AndSize", "PyCapsule_GetPointer", "PyList_GetSlice", "PyUnicode_FindChar",
        "PyCFunction_GET_SELF", "PyObject_Type", "PyUnicode_Compare", "PyUnicode_AsUnicode", "PyLong_AsLong", "PyLong_AsSsize_t", "PySet_Size", "PyWeakref_GetObject",

        // A module of the standard library that is not there, lengths of a row nobody fetched.
        "PyCapsule_Import", "mysql_fetch_lengths",

        // Of a thread that has no interpreter; of a capsule without a name.
        "PyThreadState_GetDict", "PyCapsule_GetName", "PyCapsule_GetContext",

        // Asked of what a type check let through.
        "PyCFunction_GetFunction", "PyCFunction_GetSelf", "PyCFunction_GetFlags",
    ];

    public static bool NeedsWrongArgument(Contract contract) => WrongArgumentOnly.Contains(contract.Name);

    /// <summary>A constructor that takes no object, format or file name and runs no Python code can only fail for want of memory.</summary>
    public static bool NeedsMemoryFailure(Contract contract) =>
        contract.Result.Kind == ResultKind.Block
        || MemoryOnly.Contains(contract.Name)
        || contract.Result.Kind == ResultKind.New && !contract.RunsPython && contract.FormatParameter < 0
           && !contract.Name.Contains("Decode", StringComparison.Ordinal) && !contract.Name.Contains("Import", StringComparison.Ordinal)
           && contract.Parameters.All(parameter => !parameter.IsObject || parameter.Effect != ParameterEffect.Borrows);

    /// <summary>
    /// What a format asks for decides whether making it can fail: numbers and objects that are there cannot, text must be UTF-8 unless
    /// the program spells it out, and <c>%R</c> runs Python code.
    /// </summary>
    /// <param name="isLiteral">Whether the n-th argument after the format is spelled out in the program.</param>
    public static bool NeedsMemoryFailure(FormatKind kind, string format, Func<int, bool> isLiteral) => kind switch
    {
        FormatKind.Build => BuildsFromWhatIsThere(format, isLiteral),
        FormatKind.PythonText => !CallsForText(format),
        _ => false,
    };

    private static bool BuildsFromWhatIsThere(string format, Func<int, bool> isLiteral)
    {
        int argument = 0;
        for (int index = 0; index < format.Length; index++)
        {
            char unit = format[index];
            bool isMarked = index + 1 < format.Length && format[index + 1] is '&' or '#' && char.IsAsciiLetter(unit);
            if (unit is 's' or 'z' or 'U' && !isLiteral(argument) || unit is 'C' || unit is 'O' && isMarked && format[index + 1] == '&')
            {
                return false;
            }

            argument += !char.IsAsciiLetter(unit) ? 0 : isMarked ? 2 : 1;
        }

        return true;
    }

    private static bool CallsForText(string format)
    {
        for (int index = format.IndexOf('%'); index >= 0; index = format.IndexOf('%', index + 1))
        {
            int unit = index + 1;
            while (unit < format.Length && (char.IsAsciiDigit(format[unit]) || format[unit] is '.' or '-' or '+' or '#' or ' ' or '*'))
            {
                unit++;
            }

            if (unit < format.Length && format[unit] is 'S' or 'R' or 'A' or 'T' or 'N')
            {
                return true;
            }

            index = Math.Min(unit, format.Length - 1);
        }

        return false;
    }
}
