using Decref.Core.Findings;

namespace Decref.Core.Reports;

/// <summary>What a reader should do about a finding: one sentence.</summary>
internal static class NextStep
{
    internal static string Of(Finding finding) =>
        $"{(finding.Fixes.IsEmpty ? Remedy(finding) : "apply the fix above")} (decref explain {finding.Rule})";

    private static string Remedy(Finding finding) =>
        (Rules.Find(finding.Rule)?.Remedy ?? "follow the page of the rule").Replace("{it}", finding.Object?.Variable is string variable ? $"'{variable}'" : "it", StringComparison.Ordinal);
}
