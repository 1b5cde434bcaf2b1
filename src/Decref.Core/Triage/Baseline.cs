using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Decref.Core.Findings;

namespace Decref.Core.Triage;

/// <summary>
/// The findings a project already knows: a file of JSON lines, sorted, so that two branches merge without conflict
/// (docs/formats/baseline.md).
/// </summary>
public sealed class Baseline
{
    /// <summary>A line holds a fingerprint, a rule and a file name.</summary>
    private const int LongestLine = 8192;

    private const int MostEntries = 1_000_000;

    private readonly FrozenSet<string> _fingerprints;

    private Baseline(IEnumerable<string> fingerprints) => _fingerprints = fingerprints.ToFrozenSet(StringComparer.Ordinal);

    public int Count => _fingerprints.Count;

    public bool Knows(Finding finding) => _fingerprints.Contains(finding.Fingerprint);

    /// <summary>Null, with a sentence in <paramref name="problem"/>, when the text is no baseline.</summary>
    public static Baseline? Read(TextReader reader, out string? problem)
    {
        List<string> fingerprints = [];
        int number = 0;
        while (reader.ReadLine() is string line)
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            if (number > MostEntries || Parse(line) is not BaselineEntry entry)
            {
                problem = $"line {number} is no baseline entry: write the file again with --write-baseline.";
                return null;
            }

            fingerprints.Add(entry.Fingerprint);
        }

        problem = null;
        return new Baseline(fingerprints);
    }

    public static void Write(IEnumerable<Finding> findings, TextWriter writer)
    {
        ImmutableArray<BaselineEntry> entries =
        [
            .. findings
                .Select(finding => new BaselineEntry(finding.Fingerprint, finding.Rule, finding.Location?.File))
                .Distinct()
                .OrderBy(entry => entry.File, StringComparer.Ordinal)
                .ThenBy(entry => entry.Rule, StringComparer.Ordinal)
                .ThenBy(entry => entry.Fingerprint, StringComparer.Ordinal),
        ];
        foreach (BaselineEntry entry in entries)
        {
            writer.Write(JsonSerializer.Serialize(entry, BaselineJson.Default.BaselineEntry));
            writer.Write('\n');
        }
    }

    private static BaselineEntry? Parse(string line)
    {
        if (line.Length > LongestLine)
        {
            return null;
        }

        try
        {
            BaselineEntry? entry = JsonSerializer.Deserialize(line, BaselineJson.Default.BaselineEntry);
            return entry is { Fingerprint: { Length: > 0 }, Rule: not null } ? entry : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
