using Decref.Core.Findings;

namespace Decref.Trace.Growth;

/// <summary>A function under test as findings name it.</summary>
/// <param name="Label"><c>leaks.py::leak_box</c>.</param>
/// <param name="Location">Where it is defined, when it is Python code.</param>
internal sealed record FunctionName(string Label, SourceLocation? Location);
