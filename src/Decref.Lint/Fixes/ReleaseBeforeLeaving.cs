using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Core.Sources.C;

namespace Decref.Lint.Fixes;

/// <summary>Inserts the missing release before each statement the object is lost at.</summary>
internal static class ReleaseBeforeLeaving
{
    private const string ElsewhereToo = "here too";
    private static readonly ImmutableArray<string> PlainReturns = ["Py_RETURN_NONE", "Py_RETURN_TRUE", "Py_RETURN_FALSE", "Py_RETURN_NOTIMPLEMENTED"];

    public static Fix? Suggest(FixRequest request)
    {
        if (OwnedVariable.Of(request) is not OwnedVariable variable)
        {
            return null;
        }

        IEnumerable<SourceLocation> places = request.Finding.Related.Where(related => related.Message == ElsewhereToo).Select(related => related.Location).Prepend(request.Location);
        var leaving = new LeavingPlace(request, variable);
        ImmutableArray<TextEdit>.Builder edits = ImmutableArray.CreateBuilder<TextEdit>();
        string release = "";
        foreach (SourceLocation place in places)
        {
            if (!leaving.IsCertain(place) || request.StatementAt(place) is not StatementSpan statement || !CanStandBefore(request, statement, variable.Name))
            {
                return null;
            }

            release = variable.ReleaseText(leaving.IsNonNull(place));
            edits.AddRange(Insertion.Before(request.Source, statement, release));
        }

        return new Fix($"insert {release.TrimEnd(';')} before the object is lost", edits.ToImmutable());
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
}
