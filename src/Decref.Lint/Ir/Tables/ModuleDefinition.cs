using System.Collections.Immutable;

namespace Decref.Lint.Ir.Tables;

/// <summary>A <c>PyModuleDef</c>.</summary>
/// <param name="StateSize"><c>m_size</c>: -1 for a module that keeps its state in static variables.</param>
/// <param name="ExecFunctions"><c>Py_mod_exec</c> slots: they run at every import.</param>
/// <param name="CreateFunction"><c>Py_mod_create</c>.</param>
public sealed record ModuleDefinition(
    string Name,
    string Symbol,
    long StateSize,
    ImmutableArray<MethodDefinition> Methods,
    ImmutableArray<string> ExecFunctions,
    string? CreateFunction,
    string? Traverse,
    string? Clear,
    string? Free,
    SourcePosition Position);
