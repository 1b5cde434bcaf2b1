namespace Decref.Lint.Checks.Types;

/// <summary>Cells that are reached by a call instead of a field.</summary>
internal static class WellKnownOffsets
{
    /// <summary><c>ob_type</c> of every CPython release without reference tracing.</summary>
    public const long ObjectType = 8;

    /// <summary>Stands for what <c>PyModule_GetState</c> returns.</summary>
    public const long ModuleState = -1;

    public static long? OfCall(string? callee) => callee switch
    {
        "Py_TYPE" => ObjectType,
        "PyModule_GetState" => ModuleState,
        _ => null,
    };
}
