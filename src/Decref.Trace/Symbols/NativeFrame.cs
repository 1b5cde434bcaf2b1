using Decref.Core.Findings;

namespace Decref.Trace.Symbols;

/// <summary>One function at one native address. An address in inlined code has several.</summary>
internal readonly record struct NativeFrame(string Function, SourceLocation? Location, bool IsInlined);
