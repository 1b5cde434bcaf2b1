using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Core.Sources;

namespace Decref.Core.Triage;

/// <summary>Decides which findings a reader asked for.</summary>
/// <param name="Baseline">Findings that are known; null for none.</param>
/// <param name="Changed">Lines that count; null for all.</param>
/// <param name="LeastTier"><see cref="Tier.Possible"/> also keeps what is only possible.</param>
public sealed record FindingTriage(Baseline? Baseline = null, ChangedLines? Changed = null, Tier LeastTier = Tier.Confident)
{
    /// <summary>A finding is held back for the first reason that applies: suppressed, below the tier, in the baseline, unchanged.</summary>
    public TriageResult Apply(IEnumerable<Finding> findings, SourceFiles sources)
    {
        var comments = new Dictionary<string, SuppressionComments?>(StringComparer.Ordinal);
        ImmutableArray<Finding>.Builder kept = ImmutableArray.CreateBuilder<Finding>();
        var held = new HeldBack();
        foreach (Finding finding in findings)
        {
            if (IsSuppressed(finding, sources, comments))
            {
                held = held with { Suppressed = held.Suppressed + 1 };
            }
            else if (finding.Tier > LeastTier)
            {
                held = held with { BelowTier = held.BelowTier + 1 };
            }
            else if (Baseline?.Knows(finding) == true)
            {
                held = held with { InBaseline = held.InBaseline + 1 };
            }
            else if (Changed?.Touch(finding) == false)
            {
                held = held with { Unchanged = held.Unchanged + 1 };
            }
            else
            {
                kept.Add(finding);
            }
        }

        ImmutableArray<IncompletePart> problems = [.. comments.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value?.Problems ?? [])];
        return new TriageResult(kept.ToImmutable(), held == new HeldBack() ? null : held, problems);
    }

    private static bool IsSuppressed(Finding finding, SourceFiles sources, Dictionary<string, SuppressionComments?> comments)
    {
        if (finding.Location is not SourceLocation place)
        {
            return false;
        }

        if (!comments.TryGetValue(place.File, out SuppressionComments? ofFile))
        {
            ofFile = sources.Find(place.File) is SourceText source ? SuppressionComments.Of(source) : null;
            comments[place.File] = ofFile;
        }

        return ofFile?.Covers(finding.Rule, place.Line) == true;
    }
}
