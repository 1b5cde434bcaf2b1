using Decref.Cli.Terminal;
using Decref.Core.Findings;
using Decref.Core.Sources;
using Decref.Core.Triage;

namespace Decref.Cli.Triage;

/// <summary>From all findings to those that were asked for.</summary>
internal static class TriageStep
{
    /// <summary>Null, after a complaint, when a baseline or a revision cannot be used.</summary>
    internal static async Task<FindingsDocument?> ApplyAsync(
        FindingsDocument document, TriageOptions options, SourceFiles sources, Screen screen, CancellationToken cancellation)
    {
        if (options.WriteBaseline is not null && !WriteBaseline(document, options.WriteBaseline, screen))
        {
            return null;
        }

        Baseline? baseline = null;
        if (options.Baseline is not null && (baseline = ReadBaseline(options.Baseline, screen)) is null)
        {
            return null;
        }

        ChangedLines? changed = null;
        if (options.ChangedSince is not null)
        {
            (changed, string? problem) = await GitChanges.SinceAsync(options.ChangedSince, sources.Root, cancellation).ConfigureAwait(false);
            if (changed is null)
            {
                screen.Complain($"--changed-since {options.ChangedSince}: {problem}");
                return null;
            }
        }

        TriageResult result = new FindingTriage(baseline, changed, options.LeastTier).Apply(document.Findings, sources);
        FindingsDocument kept = document with
        {
            Findings = result.Findings,
            HeldBack = result.HeldBack,
            Incomplete = [.. document.Incomplete, .. result.Problems],
        };
        return kept with { Verdict = Verdicts.Of(kept.Findings, kept.Incomplete, kept.SelfCheck) };
    }

    private static Baseline? ReadBaseline(string file, Screen screen)
    {
        try
        {
            using var reader = new StreamReader(file);
            Baseline? baseline = Baseline.Read(reader, out string? problem);
            if (baseline is null)
            {
                screen.Complain($"--baseline {file}: {problem}");
            }

            return baseline;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            screen.Complain($"cannot read the baseline: {failure.Message} Make one with --write-baseline {file}.");
            return null;
        }
    }

    private static bool WriteBaseline(FindingsDocument document, string file, Screen screen)
    {
        try
        {
            using var writer = new StreamWriter(file);
            Baseline.Write(document.Findings, writer);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            screen.Complain($"cannot write the baseline: {failure.Message}");
            return false;
        }
    }
}
