using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Values;

namespace Decref.Lint.Engine;

/// <summary>A way the function returns.</summary>
/// <param name="Result">The value returned; null for void.</param>
/// <param name="NeedsMemoryFailure">Only lack of memory leads here.</param>
/// <param name="NeedsWrongArgument">Only calls given a wrong argument, or lack of memory, lead here.</param>
/// <param name="RejectedNumber">The parameter that is out of range, when nothing else leads here; <see cref="Summaries.Outcome.NoNumber"/> otherwise.</param>
/// <param name="IsBlurred">Conditions were forgotten on the way.</param>
public sealed record FunctionExit(ProgramState State, Value? Result, bool NeedsMemoryFailure, bool NeedsWrongArgument, int RejectedNumber, bool IsBlurred);
