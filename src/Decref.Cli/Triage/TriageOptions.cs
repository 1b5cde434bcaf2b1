using System.CommandLine;
using Decref.Core.Findings;

namespace Decref.Cli.Triage;

/// <summary>Which findings a reader wants to see.</summary>
/// <param name="Baseline">File of findings that are known; null for none.</param>
/// <param name="WriteBaseline">File to write the findings to, as known from now on; null for none.</param>
/// <param name="ChangedSince">Revision of git: only findings on lines changed since; null for all.</param>
/// <param name="LeastTier">The least sure tier to show.</param>
internal sealed record TriageOptions(string? Baseline, string? WriteBaseline, string? ChangedSince, Tier LeastTier)
{
    private static readonly Option<string?> BaselineOption = new("--baseline")
    {
        Description = "Leave out the findings that this file lists.",
        HelpName = "FILE",
    };

    private static readonly Option<string?> WriteBaselineOption = new("--write-baseline")
    {
        Description = "Write every finding to this file, for --baseline.",
        HelpName = "FILE",
    };

    private static readonly Option<string?> ChangedSinceOption = new("--changed-since")
    {
        Description = "Only findings whose path touches a line changed since this git revision.",
        HelpName = "REV",
    };

    private static readonly Option<string> TierOption = new("--tier")
    {
        Description = "'confident' (default), or 'possible' to see also what may be wrong.",
        HelpName = "TIER",
        DefaultValueFactory = _ => "confident",
    };

    static TriageOptions() => TierOption.AcceptOnlyFromAmong("confident", "possible");

    internal static void AddTo(Command command)
    {
        command.Options.Add(BaselineOption);
        command.Options.Add(WriteBaselineOption);
        command.Options.Add(ChangedSinceOption);
        command.Options.Add(TierOption);
    }

    internal static TriageOptions From(ParseResult parsed) => new(
        parsed.GetValue(BaselineOption),
        parsed.GetValue(WriteBaselineOption),
        parsed.GetValue(ChangedSinceOption),
        parsed.GetValue(TierOption) == "possible" ? Tier.Possible : Tier.Confident);
}
