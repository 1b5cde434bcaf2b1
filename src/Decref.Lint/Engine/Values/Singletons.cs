using System.Collections.Frozen;
using Decref.Lint.Contracts;

namespace Decref.Lint.Engine.Values;

/// <summary>Objects of which there is one per program. Immortal from CPython 3.12 on.</summary>
public static class Singletons
{
    /// <summary>From here on nothing happens to their reference counts.</summary>
    public static readonly PythonVersion FirstImmortal = new(3, 12);

    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["_Py_NoneStruct"] = "Py_None",
        ["_Py_TrueStruct"] = "Py_True",
        ["_Py_FalseStruct"] = "Py_False",
        ["_Py_ZeroStruct"] = "Py_False",
        ["_Py_NotImplementedStruct"] = "Py_NotImplemented",
        ["_Py_EllipsisObject"] = "Py_Ellipsis",
    }.ToFrozenDictionary();

    public static bool Contains(string global) => Names.ContainsKey(global);

    public static string SourceName(string global) => Names.GetValueOrDefault(global, global);
}
