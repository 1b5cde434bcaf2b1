namespace Decref.Trace.Symbols;

/// <summary>Why a module's frames have no lines, and what would give them.</summary>
/// <param name="Module">Path of the file; empty when it is about all of them.</param>
/// <param name="Message">One sentence that says what to do.</param>
public sealed record SymbolAdvice(string Module, string Message);
