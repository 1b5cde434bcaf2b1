using System.Collections.Immutable;

namespace Decref.Core.Findings;

/// <summary>Where something was created, innermost frame first.</summary>
/// <param name="Caption">What happened here: <c>allocated</c>, <c>opened</c>.</param>
/// <param name="Frames">Innermost first, native and Python frames woven together.</param>
public sealed record CallStack(string Caption, ImmutableArray<StackFrame> Frames);
