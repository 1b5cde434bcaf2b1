using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Core.Sources.C;
using Decref.Lint.Checks;
using Decref.Lint.Engine;

namespace Decref.Lint.Fixes;

/// <summary>Inserts the missing release before each statement the object is lost at.</summary>
internal static class ReleaseBeforeLeaving
{
    private static readonly ImmutableArray<string> PlainReturns = ["Py_RETURN_NONE", "Py_RETURN_TRUE", "Py_RETURN_FALSE", "Py_RETURN_NOTIMPLEMENTED"];

    public static Fix? Suggest(FixRequest request)
    {
        ImmutableArray<ImmutableArray<Release>?> all = [.. request.Others.Prepend(request.Finding).Select(finding => ReleasesOf(request with { Finding = finding }))];
        if (all.Any(static releases => releases is null))
        {
            return null;
        }

        ImmutableArray<IGrouping<StatementSpan, Release>> places = [.. all.SelectMany(static releases => releases!.Value).GroupBy(static release => release.Before)];
        IEnumerable<string> inserted = places[^1].Select(static release => release.Text.TrimEnd(';'));
        return new Fix(
            $"insert {Sentence.List(inserted)} before the {(request.Others.IsEmpty ? "object is" : "objects are")} lost",
            [.. places.SelectMany(place => Insertion.Before(request.Source, place.Key, [.. place.Select(static release => release.Text)]))]);
    }

    /// <summary>The release of one object at every exit that forgets it; null where one of them is not certain.</summary>
    private static ImmutableArray<Release>? ReleasesOf(FixRequest request)
    {
        if (OwnedVariable.Of(request) is not OwnedVariable variable)
        {
            return null;
        }

        IEnumerable<SourceLocation> places = request.Finding.Related.Where(related => related.Message == FindingComposer.ElsewhereToo).Select(related => related.Location).Prepend(request.Location);
        var leaving = new LeavingPlace(request, variable);
        ImmutableArray<Release>.Builder releases = ImmutableArray.CreateBuilder<Release>();
        foreach (SourceLocation place in places)
        {
            if (!leaving.IsCertain(place) || request.StatementAt(place) is not StatementSpan statement || !CanStandBefore(request, statement, variable.Name))
            {
                return null;
            }

            releases.Add(new Release(statement, variable.ReleaseText(leaving.IsNonNull(place))));
        }

        return releases.ToImmutable();
    }

    /// <summary>The statement leaves, or overwrites the variable, and needs the object no more.</summary>
    private static bool CanStandBefore(FixRequest request, StatementSpan statement, string variable)
    {
        ImmutableArray<Token> tokens = [.. request.TokensOf(statement)];
        if (statement.IsCompound || tokens.IsEmpty)
        {
            return false;
        }

        string text = request.Source.Text;
        bool isOverwritten = tokens.Length > 2 && tokens[0].Is(text, variable) && tokens[1].Is(text, "=") && !tokens.Skip(2).Any(token => token.Is(text, variable));
        return isOverwritten || (Leaves(tokens, text) && !request.Mentions(statement, variable));
    }

    private static bool Leaves(ImmutableArray<Token> tokens, string text)
    {
        if (PlainReturns.Any(name => tokens[0].Is(text, name)) || tokens[0].Is(text, "goto"))
        {
            return true;
        }

        // What a call in the returned expression reads may lie inside the object: char pointers, borrowed items.
        bool isPlain = tokens.All(token => !token.Is(text, "(")) || (tokens.Length > 1 && tokens[1].In(text).StartsWith("PyErr_") && tokens.Count(token => token.Is(text, "(")) == 1);
        return tokens[0].Is(text, "return") && isPlain;
    }

    private readonly record struct Release(StatementSpan Before, string Text);
}
