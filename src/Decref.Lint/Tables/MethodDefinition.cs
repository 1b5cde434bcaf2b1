namespace Decref.Lint.Tables;

/// <summary>One row of a <c>PyMethodDef</c> table.</summary>
/// <param name="Function">The linker's name of the C function; null when the source computes it.</param>
public sealed record MethodDefinition(string Name, string? Function, int Flags);
