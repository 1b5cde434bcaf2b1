using System.Collections.Immutable;
using Decref.Core.Findings;

namespace Decref.Trace.Growth;

/// <summary>What was learnt about one function.</summary>
/// <param name="Examined">One sentence: how often it was called.</param>
internal sealed record FunctionReport(
    string Examined,
    ImmutableArray<Finding> Findings,
    ImmutableArray<Observation> Observations,
    ImmutableArray<IncompletePart> Incomplete);
