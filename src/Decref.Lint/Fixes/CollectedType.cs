using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Core.Sources.C;
using Decref.Lint.Checks.Types;

namespace Decref.Lint.Fixes;

/// <summary>
/// TYP008: gives a static type of a C file to the collector, with a function that visits and one that clears what its instances own. Only
/// where the instances come from <c>tp_alloc</c> and go to <c>tp_free</c>, which follow the flag, and no other type builds on it.
/// </summary>
internal static class CollectedType
{
    private static readonly ImmutableArray<string> Decided = ["tp_base", "tp_alloc", "tp_free", "tp_traverse", "tp_clear", "tp_finalize", "tp_del"];

    public static Fix? Suggest(FixRequest request)
    {
        string text = request.Source.Text;
        InstanceType? type = request.Types.Types.FirstOrDefault(type => type.Definition.Position.File == request.Location.File && type.Definition.Position.Line == request.Location.Line);
        if (type is null || !IsPlain(type, request) || request.Source.OffsetOf(request.Location.Line, 1) is not int start || !request.Source.Path.EndsWith(".c", StringComparison.Ordinal)
            || new SlotFunction(request) is not { Instance: string instance } slot || slot.FreeingStatement() is not StatementSpan freeing || !request.Mentions(freeing, "tp_free"))
        {
            return null;
        }

        Token[] table = [.. Initialiser(request, start, text)];
        string name = type.Definition.GlobalName;
        bool isTaken = request.Structure.Tokens.Any(token => token.Is(text, $"{name}_traverse") || token.Is(text, $"{name}_clear"));
        return !isTaken && ValueOf(table, "tp_flags", text) is (_, int afterFlags) && StructIn(table, text) is string structure
            && DeclarationBefore(request, start, text) is int before && request.Span is FunctionSpan dealloc && dealloc.End <= before
            ? new Fix(
                $"let the collector visit and clear {type.Name}",
                [
                    Insertion.At(request.Source, dealloc.Body + 1, $"\n    PyObject_GC_UnTrack({instance});"),
                    Insertion.At(request.Source, before, Functions(type, structure)),
                    Insertion.At(request.Source, afterFlags, $" | Py_TPFLAGS_HAVE_GC,\n    .tp_traverse = {name}_traverse,\n    .tp_clear = {name}_clear"),
                ])
            : null;
    }

    private static bool IsPlain(InstanceType type, FixRequest request) =>
        type is { BaseSize: 0, Definition: { IsHeapType: false, ItemSize: 0 } } && !Decided.Any(type.Definition.Has) && !SlotFixes.MakesUnclearedInstances(request)
        && !request.Types.Types.Any(other => other.Definition.Base == type.Definition.GlobalName) && !request.Uses("PyObject_GC_UnTrack");

    private static string Functions(InstanceType type, string structure)
    {
        OwnedField[] fields = [.. type.Fields.Where(field => field.Kind == OwnedKind.Reference)];
        string name = type.Definition.GlobalName;
        string visits = string.Concat(fields.Select(field => $"    Py_VISIT((({structure} *)self)->{field.Name});\n"));
        string clears = string.Concat(fields.Select(field => $"    Py_CLEAR((({structure} *)self)->{field.Name});\n"));
        return $"\n\nstatic int\n{name}_traverse(PyObject *self, visitproc visit, void *arg)\n{{\n{visits}    return 0;\n}}\n\nstatic int\n{name}_clear(PyObject *self)\n{{\n{clears}    return 0;\n}}";
    }

    /// <summary>The tokens from the definition's line to the brace that closes it.</summary>
    private static IEnumerable<Token> Initialiser(FixRequest request, int start, string text)
    {
        int depth = 0;
        foreach (Token token in request.Structure.Tokens.Where(token => token.Start >= start && token.Kind is not TokenKind.Comment))
        {
            depth += token.Is(text, "{") ? 1 : token.Is(text, "}") ? -1 : 0;
            yield return token;
            if (token.Is(text, ";") || depth == 0 && token.Is(text, "}"))
            {
                yield break;
            }
        }
    }

    /// <summary>Index of the first token of <c>.slot = value</c> and the end of the value.</summary>
    private static (int First, int End)? ValueOf(Token[] table, string slot, string text)
    {
        int named = Array.FindIndex(table, token => token.Is(text, slot));
        if (named < 1 || named + 2 >= table.Length || !table[named - 1].Is(text, ".") || !table[named + 1].Is(text, "="))
        {
            return null;
        }

        int depth = 0;
        for (int index = named + 2; index < table.Length; index++)
        {
            depth += table[index].Is(text, "(") ? 1 : table[index].Is(text, ")") ? -1 : 0;
            if (table[index].Kind == TokenKind.Directive)
            {
                return null;
            }

            if (depth == 0 && (table[index].Is(text, ",") || table[index].Is(text, "}")))
            {
                return (named + 2, table[index - 1].End);
            }
        }

        return null;
    }

    /// <summary>What <c>.tp_basicsize = sizeof(TimerObject)</c> names.</summary>
    private static string? StructIn(Token[] table, string text)
    {
        if (ValueOf(table, "tp_basicsize", text) is not (int first, int end) || !table[first].Is(text, "sizeof") || !table[first + 1].Is(text, "("))
        {
            return null;
        }

        int close = Array.FindIndex(table, first, token => token.Is(text, ")"));
        return close > first + 2 && table[close].End == end ? text[table[first + 2].Start..table[close - 1].End] : null;
    }

    /// <summary>Behind the declaration or directive that ends before the type's definition begins.</summary>
    private static int? DeclarationBefore(FixRequest request, int start, string text)
    {
        Token? last = request.Structure.Tokens.LastOrDefault(token => token.End <= start && (token.Kind == TokenKind.Directive || token.Is(text, ";") || token.Is(text, "}")));
        return last is { Kind: not TokenKind.Directive } token && token.End > 0 ? token.End : null;
    }
}
