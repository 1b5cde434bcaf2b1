using Decref.Core.Findings;

namespace Decref.Trace.Launch;

/// <summary>A CPython that can be traced.</summary>
/// <param name="Path">The real executable, not a shim.</param>
public sealed record PythonInterpreter(string Path, Version Version, PythonIdentity Identity);
