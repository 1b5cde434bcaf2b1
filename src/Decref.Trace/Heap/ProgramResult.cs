using Decref.Core.Findings;

namespace Decref.Trace.Heap;

/// <summary>How a traced program ended.</summary>
/// <param name="ExitCode">The program's own; 128 + N after signal N.</param>
public sealed record ProgramResult(int ExitCode, FindingsDocument Document);
