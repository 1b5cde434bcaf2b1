using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Core.Sources;
using Decref.Core.Sources.C;

namespace Decref.Testing.Annotations;

/// <summary>A C source that says in place what the tool must find in it (docs/testing.md).</summary>
public sealed class AnnotatedSource
{
    private AnnotatedSource(string path, ImmutableArray<ExpectedFinding> expected, ImmutableArray<string> problems, int functionCount)
    {
        Path = path;
        Expected = expected;
        Problems = problems;
        FunctionCount = functionCount;
    }

    public string Path { get; }

    public ImmutableArray<ExpectedFinding> Expected { get; }

    /// <summary>Annotations that cannot be read, one sentence each. A test that uses the file must fail on them.</summary>
    public ImmutableArray<string> Problems { get; }

    public int FunctionCount { get; }

    public static AnnotatedSource Read(string path) => Parse(path, File.ReadAllText(path));

    public static AnnotatedSource Parse(string path, string text)
    {
        SourceText source = SourceText.FromString(path, text);
        SourceStructure structure = SourceStructure.Of(source);
        var reader = new AnnotationReader(source, structure);
        foreach (Token token in structure.Tokens.Where(token => token.Kind == TokenKind.Comment))
        {
            reader.Read(token);
        }

        return new AnnotatedSource(path, reader.ExpectedFindings(), reader.Problems(), structure.Functions.Length);
    }

    /// <summary>
    /// One line for each disagreement; empty when the findings are exactly the expected ones. Findings of other files are the
    /// caller's affair: leave them out.
    /// </summary>
    public ImmutableArray<string> Compare(IEnumerable<Finding> findings)
    {
        List<Finding> unmatched = [.. findings];
        ImmutableArray<string>.Builder differences = ImmutableArray.CreateBuilder<string>();
        differences.AddRange(Problems);
        foreach (ExpectedFinding expected in Expected)
        {
            Finding? match = unmatched.Find(finding => IsMatch(expected, finding) && finding.Message == expected.Message)
                ?? unmatched.Find(finding => IsMatch(expected, finding) && finding.Tier == Tier.Possible == expected.IsPossible)
                ?? unmatched.Find(finding => IsMatch(expected, finding));
            if (match is not null)
            {
                unmatched.Remove(match);
            }

            if (Disagreement(expected, match) is string difference)
            {
                differences.Add($"{Path}:{expected.Line}: {difference}");
            }
        }

        differences.AddRange(unmatched.Select(finding => $"{Path}:{finding.Location?.Line}: unexpected {finding.Rule} {{{{{finding.Message}}}}}"));
        return differences.ToImmutable();
    }

    private static bool IsMatch(ExpectedFinding expected, Finding finding) =>
        finding.Rule == expected.Rule && finding.Location?.Line == expected.Line;

    private static string? Disagreement(ExpectedFinding expected, Finding? found) => (expected.Expectation, found) switch
    {
        (Expectation.KnownMiss, null) => null,
        (Expectation.KnownMiss, _) => $"{expected.Rule} is found now: rename {expected.Function} (fn_ marks known misses)",
        (Expectation.KnownFalseAlarm, null) => $"{expected.Rule} is no longer reported: rename {expected.Function} (fp_ marks known false alarms)",
        (_, null) => $"missing {expected.Rule} {(expected.Message is null ? "" : $"{{{{{expected.Message}}}}}")}",
        _ when expected.Message is not null && expected.Message != found.Message =>
            $"{expected.Rule} says {{{{{found.Message}}}}}, expected {{{{{expected.Message}}}}}",
        _ when expected.IsPossible && found.Tier != Tier.Possible => $"{expected.Rule} is {found.Tier}, expected only possible",
        _ => PathDisagreement(expected, found),
    };

    private static string? PathDisagreement(ExpectedFinding expected, Finding found)
    {
        if (expected.Path.IsEmpty)
        {
            return null;
        }

        string wanted = string.Join("; ", expected.Path.Select(step => $"{step.Line} {step.Message}"));
        string seen = string.Join("; ", found.Path.Select(step => $"{step.Location.Line} {step.Message}"));
        return wanted == seen ? null : $"{expected.Rule} has the path [{seen}], expected [{wanted}]";
    }
}
