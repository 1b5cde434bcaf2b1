using System.Collections.Immutable;
using Decref.Core.Findings;

namespace Decref.Core.Triage;

/// <summary>Findings after triage.</summary>
/// <param name="Findings">Those to report, in their order.</param>
/// <param name="HeldBack">How many are not reported, and why; null when all are.</param>
/// <param name="Problems">Suppressions that suppress nothing.</param>
public sealed record TriageResult(ImmutableArray<Finding> Findings, HeldBack? HeldBack, ImmutableArray<IncompletePart> Problems);
