using System.Globalization;
using Decref.Core.Findings;

namespace Decref.Core.Reports;

/// <summary>The words that every report uses for the same thing.</summary>
internal static class Wording
{
    /// <summary>One word for the kind, before a headline.</summary>
    internal static string LabelOf(Finding finding)
    {
        string label = finding.Kind switch
        {
            LeakKind.ReachableGrowth => "growth",
            LeakKind.OverRelease => "over-release",
            LeakKind.ApiMisuse => "misuse",
            _ => "leak",
        };
        return finding.Tier == Tier.Possible ? $"possible {label}" : label;
    }

    /// <summary><c>shelf.c:42</c>; the column is left to the caret.</summary>
    internal static string PlaceOf(SourceLocation location) =>
        location.Line > 0 ? $"{location.File}:{Number(location.Line)}" : location.File;

    /// <summary><c>1 block, 33 bytes</c>; the objects by type; <c>in 10 calls</c> when it takes several.</summary>
    internal static string AmountOf(PerCall perCall)
    {
        List<string> parts = [];
        AddCount(parts, perCall.Blocks, "block");
        AddCount(parts, perCall.Bytes, "byte");
        AddCount(parts, perCall.References, "reference");
        AddCount(parts, perCall.Handles, "handle");
        parts.AddRange(perCall.Objects.Select(objects => Count(objects.Count, $"{objects.Type} object")));
        return string.Join(", ", parts) + perCall.Calls switch
        {
            PerCall.WholeRun => "",
            1 => " in each call",
            _ => $" in each {Number(perCall.Calls)} calls",
        };
    }

    /// <summary>How often the path runs; null when it is not known.</summary>
    internal static string? OccurrenceOf(Finding finding) => finding.Occurrence switch
    {
        Occurrence.EveryCall => "in every call",
        Occurrence.UserError => "when the caller makes an error",
        Occurrence.Import => "once per import",
        Occurrence.OutOfMemory => "when memory runs out",
        _ => null,
    };

    /// <summary>What a document's command looks at: <c>3 files</c>, <c>1 target</c>.</summary>
    internal static string ExaminedOf(FindingsDocument document)
    {
        string noun = document.Command switch
        {
            "lint" => "file",
            "run" => "process",
            _ => "target",
        };
        return document.Examined is [string only] ? only : Count(document.Examined.Length, noun) + CallsOf(document.Calls);
    }

    /// <summary><c>, 64 to 10,240 calls each</c>; empty when none was called.</summary>
    private static string CallsOf(CallRange? calls) => calls switch
    {
        null => "",
        _ when calls.Fewest == calls.Most => $", {Count(calls.Most, "call")} each",
        _ => $", {Number(calls.Fewest)} to {Count(calls.Most, "call")} each",
    };

    /// <summary>What a clean verdict leaves out; empty when nothing is.</summary>
    internal static string HeldBackOf(HeldBack? held)
    {
        if (held is null)
        {
            return "";
        }

        (int Number, string What)[] reasons =
        [
            (held.Suppressed, "suppressed"),
            (held.InBaseline, "in the baseline"),
            (held.Unchanged, "on unchanged lines"),
            (held.BelowTier, "only possible (--tier possible shows them)"),
        ];
        return string.Join(", ", reasons.Where(reason => reason.Number > 0).Select(reason => $"{Number(reason.Number)} {reason.What}"));
    }

    /// <summary><c>1 block</c>, <c>2 blocks</c>, <c>3 processes</c>.</summary>
    internal static string Count(long number, string noun)
    {
        string ending = noun.EndsWith('s') ? "es" : "s";
        return $"{Number(number)} {noun}{(number == 1 ? "" : ending)}";
    }

    internal static int Digits(int line) => line.ToString(CultureInfo.InvariantCulture).Length;

    internal static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture).Replace(",", number < 10_000 ? "" : ",", StringComparison.Ordinal);

    private static void AddCount(List<string> parts, long number, string noun)
    {
        if (number != 0)
        {
            parts.Add(Count(number, noun));
        }
    }
}
