using System.Collections.Immutable;

namespace Decref.Lint.Summaries;

/// <summary>What a project function does, seen from its callers.</summary>
/// <param name="Outcomes">Empty when it never returns.</param>
/// <param name="IsUnderstood">False when its analysis was cut short: callers treat it as unknown code.</param>
public sealed record FunctionSummary(ImmutableArray<Outcome> Outcomes, bool IsUnderstood)
{
    /// <summary>The interpreter calls it as well, so what is wrong with its results is told of itself.</summary>
    public bool IsCalledByPython { get; init; }

    /// <summary>What it returns is a new object that nobody else was given.</summary>
    public bool MakesNewObject { get; init; }
}
