using System.Collections.Frozen;

namespace Decref.Lint.Summaries;

/// <summary>Calls through a type's slots mean what the slot's contract says: <c>type->tp_alloc(type, 0)</c> is PyType_GenericAlloc.</summary>
public static class SlotCalls
{
    private static readonly FrozenDictionary<string, string> Functions = new Dictionary<string, string>
    {
        ["tp_alloc"] = "PyType_GenericAlloc",
        ["tp_free"] = "PyObject_Free",
        ["tp_new"] = "PyType_GenericNew",
        ["tp_call"] = "PyObject_Call",
        ["tp_repr"] = "PyObject_Repr",
        ["tp_str"] = "PyObject_Str",
        ["tp_hash"] = "PyObject_Hash",
        ["tp_iter"] = "PyObject_GetIter",
        ["tp_iternext"] = "PyIter_Next",
        ["tp_getattro"] = "PyObject_GetAttr",
        ["tp_setattro"] = "PyObject_SetAttr",
        ["tp_richcompare"] = "PyObject_RichCompare",

        // The capsule of datetime: constructors behind macros such as PyDelta_FromDSU.
        ["Date_FromDate"] = "PyObject_CallNoArgs",
        ["DateTime_FromDateAndTime"] = "PyObject_CallNoArgs",
        ["DateTime_FromDateAndTimeAndFold"] = "PyObject_CallNoArgs",
        ["Time_FromTime"] = "PyObject_CallNoArgs",
        ["Time_FromTimeAndFold"] = "PyObject_CallNoArgs",
        ["Delta_FromDelta"] = "PyObject_CallNoArgs",
        ["TimeZone_FromTimeZone"] = "PyObject_CallNoArgs",
        ["DateTime_FromTimestamp"] = "PyObject_CallNoArgs",
        ["Date_FromTimestamp"] = "PyObject_CallNoArgs",
    }.ToFrozenDictionary();

    public static string? FunctionOf(string? field) => field is null ? null : Functions.GetValueOrDefault(field);
}
