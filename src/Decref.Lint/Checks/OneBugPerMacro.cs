using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Decref.Core.Findings;
using Decref.Core.Sources;

namespace Decref.Lint.Checks;

/// <summary>
/// A mistake in a macro is made once, however often the macro is used: the compiler places what a macro expands to where it is used, so
/// one line of pygame's constants was 461 findings.
/// </summary>
public sealed partial class OneBugPerMacro
{
    private const int PlacesNamed = 5;
    private const int LongestName = 64;

    private readonly SourceFiles _sources;
    private readonly Lazy<HashSet<string>> _macros;

    /// <param name="files">Where the project's macros are defined: its sources and its own headers.</param>
    private OneBugPerMacro(SourceFiles sources, IEnumerable<string> files)
    {
        _sources = sources;
        _macros = new Lazy<HashSet<string>>(() => [.. files.Distinct().Select(sources.Find).OfType<SourceText>().SelectMany(DefinedIn)]);
    }

    public static ImmutableArray<Finding> Join(ImmutableArray<Finding> findings, SourceFiles sources, IEnumerable<string> files)
    {
        var joiner = new OneBugPerMacro(sources, files);
        return [.. findings.GroupBy(joiner.BugOf).Select(static same => WithPlaces(same.First(), [.. same.Skip(1)]))];
    }

    /// <summary>What is no macro's is a bug of its own.</summary>
    private object BugOf(Finding finding) => MacroAt(finding.Location) is { } macro ? (finding.Rule, finding.Tier, macro, finding.Message) : new object();

    /// <summary>The macro of the project that is used at a place; null for anything else.</summary>
    private string? MacroAt(SourceLocation? place)
    {
        if (place is not { Line: > 0, Column: > 0 } || _sources.Find(place.File) is not SourceText source || place.Line > source.LineCount)
        {
            return null;
        }

        string line = source.Line(place.Line);
        int end = place.Column - 1;
        while (end < line.Length && end - place.Column < LongestName && (char.IsAsciiLetterOrDigit(line[end]) || line[end] == '_'))
        {
            end++;
        }

        bool isUse = end > place.Column - 1 && end < line.Length && line[end] == '(';
        return isUse && line[(place.Column - 1)..end] is { } name && _macros.Value.Contains(name) ? name : null;
    }

    private static Finding WithPlaces(Finding finding, ImmutableArray<Finding> others)
    {
        IEnumerable<RelatedLocation> places = others.Take(PlacesNamed).Select((other, index) => new RelatedLocation(
            other.Location!,
            index == PlacesNamed - 1 && others.Length > PlacesNamed ? $"the same macro, and {others.Length - PlacesNamed:N0} more times" : "the same macro"));
        return others.IsEmpty ? finding : finding with { Related = [.. finding.Related, .. places] };
    }

    private static IEnumerable<string> DefinedIn(SourceText source)
    {
        for (int line = 1; line <= source.LineCount; line++)
        {
            if (Definition().Match(source.Line(line)) is { Success: true } definition)
            {
                yield return definition.Groups[1].Value;
            }
        }
    }

    [GeneratedRegex(@"^\s*#\s*define\s+([A-Za-z_]\w{0,63})\(", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Definition();
}
