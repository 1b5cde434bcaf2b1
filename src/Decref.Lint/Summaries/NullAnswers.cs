using System.Collections.Frozen;

namespace Decref.Lint.Summaries;

/// <summary>
/// Functions of CPython that answer NULL in place of an object with an error, in every release: a program that passes the result of a
/// failed call on gets its exception, not a crash.
/// </summary>
public static class NullAnswers
{
    private const int Any = -1;

    /// <summary>The one parameter that may be NULL, or <see cref="Any"/>.</summary>
    private static readonly FrozenDictionary<string, int> Parameters = new Dictionary<string, int>
    {
        ["PyObject_Size"] = Any,
        ["PyObject_Length"] = Any,
        ["PyObject_GetItem"] = Any,
        ["PyObject_SetItem"] = Any,
        ["PyObject_DelItem"] = Any,
        ["PyObject_Type"] = Any,
        ["PyObject_RichCompare"] = Any,
        ["PyObject_CallFunction"] = 0,
        ["PyObject_CallMethod"] = 0,
        ["PyObject_CallFunctionObjArgs"] = 0,
        ["PyObject_CallMethodObjArgs"] = 0,
        ["PyMapping_Size"] = Any,
        ["PyMapping_Length"] = Any,
        ["PyMapping_Keys"] = Any,
        ["PyMapping_Values"] = Any,
        ["PyMapping_Items"] = Any,
        ["PyMapping_GetItemString"] = Any,
        ["PyNumber_Index"] = Any,
        ["PyNumber_AsSsize_t"] = 0,
        ["PyNumber_Long"] = Any,
        ["PyNumber_Float"] = Any,
        ["PyNumber_Negative"] = Any,
        ["PyNumber_Positive"] = Any,
        ["PyNumber_Absolute"] = Any,
        ["PyNumber_Invert"] = Any,
        ["PySequence_Size"] = Any,
        ["PySequence_Length"] = Any,
        ["PySequence_Concat"] = Any,
        ["PySequence_Repeat"] = Any,
        ["PySequence_GetItem"] = Any,
        ["PySequence_GetSlice"] = Any,
        ["PySequence_SetItem"] = 0,
        ["PySequence_DelItem"] = Any,
        ["PySequence_List"] = Any,
        ["PySequence_Tuple"] = Any,
        ["PySequence_Fast"] = 0,
        ["PyLong_AsLong"] = Any,
        ["PyLong_AsLongLong"] = Any,
        ["PyLong_AsLongAndOverflow"] = 0,
        ["PyLong_AsLongLongAndOverflow"] = 0,
        ["PyLong_AsSsize_t"] = Any,
        ["PyLong_AsSize_t"] = Any,
        ["PyLong_AsUnsignedLong"] = Any,
        ["PyLong_AsUnsignedLongLong"] = Any,
        ["PyLong_AsUnsignedLongMask"] = Any,
        ["PyLong_AsUnsignedLongLongMask"] = Any,
        ["PyLong_AsDouble"] = Any,
        ["PyFloat_AsDouble"] = Any,
        ["PyList_Append"] = 1,
        ["PyList_Insert"] = 2,
        ["PyModule_AddObject"] = 2,
        ["PyModule_AddObjectRef"] = 2,
        ["PyModule_Add"] = 2,
        ["PyCapsule_New"] = 0,
    }.ToFrozenDictionary();

    public static bool Contain(string function, Operand argument) =>
        Parameters.TryGetValue(function, out int parameter) && argument is Operand.Argument given && (parameter == Any || given.Index == parameter);
}
