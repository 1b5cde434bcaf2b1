using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Lint.Checks;

namespace Decref.Lint;

/// <summary>What was found, and what was not looked at to the end.</summary>
public sealed record LintResult(ImmutableArray<Finding> Findings, ImmutableArray<IncompletePart> Incomplete, int FunctionCount)
{
    /// <summary>What was read, with what the checks worked out about it.</summary>
    public required ImmutableArray<ModuleUnderCheck> Modules { get; init; }
}
