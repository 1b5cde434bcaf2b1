using Decref.Lint.Engine.Values;

namespace Decref.Lint.Summaries;

/// <summary>An outcome happens only when this holds of the operand.</summary>
public sealed record Condition(Operand Operand, Fact Fact)
{
    /// <summary>Asks a number behind an argument, which callers know when they set it themselves or had it set.</summary>
    public bool IsFlag { get; init; }
}
