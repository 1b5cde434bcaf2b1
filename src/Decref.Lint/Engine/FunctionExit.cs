namespace Decref.Lint.Engine;

/// <summary>A way the function returns.</summary>
/// <param name="Result">The value returned; null for void.</param>
/// <param name="NeedsMemoryFailure">Only lack of memory leads here.</param>
public sealed record FunctionExit(ProgramState State, Value? Result, bool NeedsMemoryFailure);
