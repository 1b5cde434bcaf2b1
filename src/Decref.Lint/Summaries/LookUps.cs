namespace Decref.Lint.Summaries;

/// <summary>C API functions that give a new reference to what an object, a module or a context still holds.</summary>
public static class LookUps
{
    private static readonly string[] Verbs =
        ["GetAttr", "LookupAttr", "GetItem", "GetOptional", "Import", "GetModule", "InternFromString", "PyFrame_Get", "PyContextVar_Get"];

    public static bool IsOne(string function) => Array.Exists(Verbs, verb => function.Contains(verb, StringComparison.Ordinal));
}
