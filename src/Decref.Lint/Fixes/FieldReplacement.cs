using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Core.Sources.C;
using Decref.Lint.Checks.Types;

namespace Decref.Lint.Fixes;

/// <summary>REF004 and TYP010: releases what a field owned when another reference is stored over it.</summary>
internal static class FieldReplacement
{
    private const string OldValue = "old";

    /// <summary><c>self->field = value;</c> becomes <c>Py_XSETREF(self->field, value);</c>, or the three statements that does.</summary>
    public static Fix? Suggest(FixRequest request) =>
        !SlotFixes.MakesUnclearedInstances(request) && SlotFixes.FieldOf(request) is { Kind: OwnedKind.Reference } field ? Suggest(request, field.Type.Text) : null;

    /// <summary>The same for any place that the statement stores to.</summary>
    /// <param name="type">The C type of the place.</param>
    public static Fix? Suggest(FixRequest request, string type)
    {
        if (request.StatementAt(request.Location) is not { IsCompound: false } statement)
        {
            return null;
        }

        string text = request.Source.Text;
        Token[] tokens = [.. request.TokensOf(statement)];
        int equals = Array.FindIndex(tokens, token => token.Is(text, "="));
        bool isPlain = equals > 0 && tokens.Count(token => token.Is(text, "=")) == 1 && tokens[..equals].All(IsFieldPart) && tokens[^1].Is(text, ";");
        if (!isPlain)
        {
            return null;
        }

        string place = text[statement.Start..tokens[equals - 1].End];
        return HasSetReference(request)
            ? Replaced([Insertion.Replace(request.Source, statement.Start, statement.End, $"Py_XSETREF({place}, {text[tokens[equals + 1].Start..tokens[^2].End]});")])
            : ByHand(request, statement, $"{type}{(type.EndsWith('*') ? "" : " ")}", place);

        bool IsFieldPart(Token token) => token.Kind == TokenKind.Identifier || token.Is(text, "-") || token.Is(text, ">") || token.Is(text, ".");
    }

    private static Fix Replaced(ImmutableArray<TextEdit> edits) => new("release the old value", edits);

    private static Fix? ByHand(FixRequest request, StatementSpan statement, string type, string place) =>
        statement is { NeedsBraces: false, IsLabelled: false } && !request.Uses(OldValue)
            ? Replaced(
                [
                    .. Insertion.Before(request.Source, statement, $"{type}{OldValue} = {place};"),
                    .. Insertion.After(request.Source, statement, $"Py_XDECREF({OldValue});"),
                ])
            : null;

    /// <summary>The limited API, which leaves type objects opaque, has no Py_XSETREF.</summary>
    private static bool HasSetReference(FixRequest request)
    {
        string text = request.Source.Text;
        return request.Types.Module.Structs.Keys.Any(name => name is "_typeobject" or "PyTypeObject")
            && !request.Structure.Tokens.Any(token => token.Is(text, "Py_LIMITED_API") || (token.Kind == TokenKind.Directive && token.In(text).Contains("Py_LIMITED_API", StringComparison.Ordinal)));
    }
}
