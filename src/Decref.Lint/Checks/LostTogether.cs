using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Lint.Engine;

namespace Decref.Lint.Checks;

/// <summary>
/// What the same exits forget: one <c>return NULL</c> in the place of <c>goto error</c> loses every object made so far, and is one
/// mistake with one repair.
/// </summary>
public sealed record LostTogether(Finding First, ImmutableArray<Finding> Others)
{
    public static readonly ImmutableArray<string> Rules = ["REF001", "REF002", "REF005", "MEM001", "HND001", "HND005"];

    /// <summary>In the order of the first object of each.</summary>
    public static ImmutableArray<LostTogether> Group(ImmutableArray<Finding> findings) =>
        [.. findings.GroupBy(MistakeOf).Select(static same => new LostTogether(same.First(), [.. same.Skip(1)]))];

    /// <summary>One finding that names every object.</summary>
    public Finding Joined()
    {
        if (Others.IsEmpty)
        {
            return First;
        }

        string message = $"{First.Message}; the same for {Sentence.List(Others.Select(static other => $"'{Variable(other)}'"))}";
        return First with
        {
            Message = message,
            Path = [.. First.Path.SkipLast(1), .. First.Path.TakeLast(1).Select(step => step with { Message = message })],
            Related = [.. First.Related, .. Others.SelectMany(CreationOf)],
            Fingerprint = Fingerprint.Of([First.Fingerprint, .. Others.Select(static other => other.Fingerprint)]),
        };
    }

    /// <summary>A finding of another rule, or about an object without a name, is a mistake of its own.</summary>
    private static object MistakeOf(Finding finding) => Rules.Contains(finding.Rule) && Variable(finding) is not null
        ? (finding.Rule, finding.Tier, finding.Occurrence, string.Join(' ', ExitsOf(finding)))
        : new object();

    private static IEnumerable<SourceLocation> ExitsOf(Finding finding) =>
        finding.Related.Where(static related => related.Message == FindingComposer.ElsewhereToo).Select(static related => related.Location).Prepend(finding.Location!);

    private static IEnumerable<RelatedLocation> CreationOf(Finding finding) => finding.Related
        .Where(static related => related.Message != FindingComposer.ElsewhereToo)
        .Select(related => related with { Message = $"'{Variable(finding)}': {related.Message}" });

    private static string? Variable(Finding finding) => finding.Object?.Variable;
}
