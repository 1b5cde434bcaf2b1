using System.Collections.Immutable;
using Decref.Core.Findings;

namespace Decref.Lint;

/// <summary>What was found, and what was not looked at to the end.</summary>
public sealed record LintResult(ImmutableArray<Finding> Findings, ImmutableArray<IncompletePart> Incomplete, int FunctionCount);
