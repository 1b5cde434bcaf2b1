using System.Collections.Immutable;
using Decref.Lint.Ir;

namespace Decref.Lint.Tables;

/// <summary>A <c>PyModuleDef</c>.</summary>
/// <param name="StateSize"><c>m_size</c>: bytes of state per module object, -1 for a module that keeps its state in C globals.</param>
/// <param name="Slots"><c>m_traverse</c>, <c>m_clear</c>, <c>m_free</c> and the like by name; NULL is absent.</param>
/// <param name="ExecFunctions">The functions of its <c>Py_mod_exec</c> slots.</param>
public sealed record ModuleDefinition(
    string GlobalName,
    string PythonName,
    long StateSize,
    ImmutableDictionary<string, IrValue> Slots,
    ImmutableArray<MethodDefinition> Methods,
    ImmutableArray<string> ExecFunctions,
    SourcePosition Position)
{
    public string? Function(string slot) => (Slots.GetValueOrDefault(slot) as IrValue.FunctionAddress)?.Name;
}
