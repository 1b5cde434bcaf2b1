using Decref.Lint.Engine;

namespace Decref.Lint.Summaries;

/// <summary>An outcome happens only when this holds of the operand.</summary>
public sealed record Condition(Operand Operand, Fact Fact);
