using Decref.Trace.Symbols.Python;

namespace Decref.Trace.Symbols;

/// <summary>One Python frame as the agent records it.</summary>
/// <param name="Code">The code object that runs.</param>
/// <param name="Offset">Byte offset of the current instruction in it.</param>
public readonly record struct PythonPoint(PythonCode Code, int Offset);
