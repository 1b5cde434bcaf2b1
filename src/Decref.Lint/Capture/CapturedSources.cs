using System.Collections.Immutable;
using Decref.Core.Findings;

namespace Decref.Lint.Capture;

/// <summary>What there is to read.</summary>
/// <param name="Commands">In the order of their paths.</param>
/// <param name="Skipped">Sources left out, one sentence each: generated code.</param>
/// <param name="Incomplete">What could not be found out.</param>
public sealed record CapturedSources(ImmutableArray<CompileCommand> Commands, ImmutableArray<string> Skipped, ImmutableArray<IncompletePart> Incomplete);
