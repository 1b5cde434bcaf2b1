using System.Collections.Immutable;
using Decref.Lint.Contracts;

namespace Decref.Lint.Summaries;

/// <summary>Everything the engine knows about a call: the ways it can end. No outcome: it does not come back.</summary>
/// <param name="Name">The callee as the source names it; empty when it is not known.</param>
/// <param name="Contract">The contract the outcomes come from, null for project functions.</param>
/// <param name="IsUnderstood">False for code that is neither contracted nor part of the project.</param>
public sealed record CallModel(string Name, ImmutableArray<Outcome> Outcomes, Contract? Contract, bool IsUnderstood);
