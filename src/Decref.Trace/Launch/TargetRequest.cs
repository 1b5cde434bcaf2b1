namespace Decref.Trace.Launch;

/// <summary>What the user asked to test.</summary>
/// <param name="Target">A folder, a file, <c>file.py::function</c> or <c>package.module:callable</c>; null with code.</param>
/// <param name="Code">The statement of <c>-c</c>; null without.</param>
/// <param name="Setup">Run once before the code.</param>
public sealed record TargetRequest(string? Target, string? Code, string Setup);
