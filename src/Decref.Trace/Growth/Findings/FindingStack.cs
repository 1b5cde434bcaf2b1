using Decref.Core.Findings;

namespace Decref.Trace.Growth.Findings;

/// <summary>A stack of a finding and the line in it to look at first.</summary>
internal sealed record FindingStack(CallStack CallStack, SourceLocation? Location);
