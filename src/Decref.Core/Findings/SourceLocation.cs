namespace Decref.Core.Findings;

/// <summary>A place in a source file.</summary>
/// <param name="File">Path as the compiler or the debug data name it; relative to the run's folder where it lies inside.</param>
/// <param name="Line">1-based; 0 when only the file is known.</param>
/// <param name="Column">1-based; 0 when only the line is known.</param>
/// <param name="Function">The enclosing C or Python function, when known.</param>
public sealed record SourceLocation(string File, int Line, int Column = 0, string? Function = null);
