using Decref.Core.Findings;

namespace Decref.Trace.Symbols;

/// <summary>A frame for the report together with whose code it runs.</summary>
public readonly record struct TracedFrame(StackFrame Frame, FrameOrigin Origin);
