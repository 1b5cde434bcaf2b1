using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Trace.Symbols;

namespace Decref.Trace.Growth;

/// <summary>What was learnt about one function.</summary>
/// <param name="Examined">One sentence: how often it was called.</param>
internal sealed record FunctionReport(
    string Examined,
    ImmutableArray<Finding> Findings,
    ImmutableArray<Observation> Observations,
    ImmutableArray<IncompletePart> Incomplete)
{
    /// <summary>Why the stacks of the findings say less than they could.</summary>
    public ImmutableArray<SymbolAdvice> Advice { get; init; } = [];
}
