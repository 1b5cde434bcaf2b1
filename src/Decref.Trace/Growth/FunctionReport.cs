using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Trace.Growth.Passes;
using Decref.Trace.Symbols;

namespace Decref.Trace.Growth;

/// <summary>What was learnt about one function.</summary>
/// <param name="Calls">How often it was called while someone looked.</param>
internal sealed record FunctionReport(
    string Target,
    int Calls,
    ImmutableArray<Finding> Findings,
    ImmutableArray<Observation> Observations,
    ImmutableArray<IncompletePart> Incomplete)
{
    /// <summary>Time of a call on an idle machine.</summary>
    public TimeSpan CallTime { get; init; }

    /// <summary>One sentence: how often it was called.</summary>
    public string Examined => $"{Target}: {Calls} calls";

    /// <summary>No leak was seen, but one in a thousand calls might not have been.</summary>
    public bool RestsOnFewCalls => Findings.IsEmpty && Incomplete.IsEmpty && Calls < TrialLimits.CallsForRareLeaks;

    /// <summary>A leak in so many calls, or oftener, would have shown: three events of it are expected, and half of the calls see one that keeps a rhythm.</summary>
    public int RarestSeen => Math.Max(1, Calls / (TrialLimits.CallsForRareLeaks / 1000));

    /// <summary>Why the stacks of the findings say less than they could.</summary>
    public ImmutableArray<SymbolAdvice> Advice { get; init; } = [];
}
