namespace Decref.Lint.Engine;

/// <summary>Who calls a function, which says what it may assume and must promise.</summary>
/// <param name="IsCalledByPython">Through a method table or type slot: arguments are borrowed, a result is a new reference.</param>
/// <param name="Slot">The slot or method it fills, null when it fills none.</param>
/// <param name="IsImport">Runs once per import, called by Python or by what Python calls to import.</param>
public sealed record FunctionRole(bool IsCalledByPython, string? Slot, bool IsImport)
{
    /// <summary>The second parameter is the tuple of positional arguments, never NULL.</summary>
    public bool TakesTuple { get; init; }

    /// <summary><c>PyInit_NAME</c>: the module definition it may return is lent by <c>PyModuleDef_Init</c>, which is what the import expects.</summary>
    public bool IsInitFunction => IsImport && IsCalledByPython && Slot is null;

    public static readonly FunctionRole Ordinary = new(IsCalledByPython: false, null, IsImport: false);

    /// <summary>NULL without an exception says "no more".</summary>
    public bool MayReturnNullSilently => Slot is "tp_iternext" or "am_anext" or "Py_tp_iternext";
}
