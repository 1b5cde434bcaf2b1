namespace Decref.Lint.Engine;

/// <summary>A way the function returns.</summary>
/// <param name="Result">The value returned; null for void.</param>
/// <param name="NeedsMemoryFailure">Only lack of memory leads here.</param>
/// <param name="NeedsWrongArgument">Only calls given a wrong argument, or lack of memory, lead here.</param>
/// <param name="IsBlurred">Conditions were forgotten on the way.</param>
public sealed record FunctionExit(ProgramState State, Value? Result, bool NeedsMemoryFailure, bool NeedsWrongArgument, bool IsBlurred);
