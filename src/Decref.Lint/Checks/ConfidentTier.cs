using System.Collections.Immutable;
using Decref.Core.Findings;

namespace Decref.Lint.Checks;

/// <summary>
/// What earns the confident tier, beside being certain: a finding that a maintainer would fix (docs/design.md §4). A check says how sure it
/// is of a path; here is said on which paths a mistake is worth somebody's time.
/// </summary>
public static class ConfidentTier
{
    public static ImmutableArray<Finding> Judge(ImmutableArray<Finding> findings) =>
        [.. findings.Select(finding => finding.Tier == Tier.Confident && !IsEarned(finding) ? finding with { Tier = Tier.Possible } : finding)];

    private static bool IsEarned(Finding finding) => finding.Occurrence switch
    {
        // Bounded: a process imports a module once, and one whose import fails seldom goes on. A reference given away that was not owned still crashes.
        Occurrence.Import => finding.Kind == LeakKind.OverRelease,

        // A crash or a wrong exception changes little for a program without memory; a leak is one more reason it does not recover.
        Occurrence.OutOfMemory => finding.Kind != LeakKind.ApiMisuse,
        _ => true,
    };
}
