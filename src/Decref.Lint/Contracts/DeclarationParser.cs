namespace Decref.Lint.Contracts;

/// <summary>Parses one declaration line into a <see cref="Contract"/>. Grammar: docs/contracts.md.</summary>
internal sealed class DeclarationParser
{
    private readonly ContractLine _line;
    private readonly List<ParameterContract> _parameters = [];
    private readonly List<(int Parameter, string Anchor, bool IsMutable)> _anchors = [];
    private Variadic _variadic;
    private ContractDiagnostic? _diagnostic;

    private DeclarationParser(ContractLine line) => _line = line;

    internal static Contract? Parse(ContractLine line, out ContractDiagnostic? diagnostic)
    {
        var parser = new DeclarationParser(line);
        Contract? contract = parser.Parse();
        diagnostic = parser._diagnostic;
        return diagnostic is null ? contract : null;
    }

    private Contract? Parse()
    {
        string text = _line.Text;
        int open = text.IndexOf('(');
        int close = MatchingParenthesis(text, open);
        if (close < 0)
        {
            Report(open, "the parenthesis is not closed");
            return null;
        }

        string name = ContractFileReader.DeclaredName(text).ToString();
        string type = Spaced(text[..text.LastIndexOf(name, open, StringComparison.Ordinal)]);
        if (type.Length == 0)
        {
            Report(0, $"`{name}` needs a result type; write `void {name}(...)` when it returns nothing");
        }

        ParseParameters(text, open + 1, close);
        ContractSources sources = ParseTail(text, close + 1, out ClauseParser clauses);
        return new Contract(
            name,
            _line.Header,
            clauses.ToResult(type),
            [.. _parameters],
            _variadic,
            clauses.Failure,
            clauses.Effects,
            clauses.Versions,
            sources,
            _line.Note,
            _line.Location) { KnownArguments = clauses.KnownArguments, Question = clauses.Question };
    }

    private static int MatchingParenthesis(string text, int open)
    {
        int depth = 0;
        for (int index = open; index < text.Length; index++)
        {
            depth += text[index] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
            {
                return index;
            }
        }

        return -1;
    }

    private void ParseParameters(string text, int start, int end)
    {
        int depth = 0;
        int from = start;
        for (int index = start; index <= end && _diagnostic is null; index++)
        {
            char letter = text[index];
            depth += letter switch { '(' => 1, ')' when index < end => -1, _ => 0 };
            if (index == end || (letter == ',' && depth == 0))
            {
                ParseParameter(text[from..index], from);
                from = index + 1;
            }
        }

        foreach ((int parameter, string anchor, bool isMutable) in _anchors)
        {
            ResolveAnchor(parameter, anchor, isMutable);
        }
    }

    private static Variadic VariadicOf(string text) => text switch
    {
        "..." => Variadic.Values,
        "objects ..." => Variadic.Objects,
        "keeps objects ..." => Variadic.KeptObjects,
        "out borrowed objects ..." => Variadic.FilledObjects,
        _ => Variadic.None,
    };

    private void ParseParameter(string text, int offset)
    {
        string trimmed = text.Trim();
        if (trimmed is "void" or "")
        {
            return;
        }

        if (VariadicOf(trimmed) is Variadic variadic and not Variadic.None)
        {
            _variadic = variadic;
            return;
        }

        if (_parameters.Count >= ContractLimits.Parameters)
        {
            Report(offset, $"more than {ContractLimits.Parameters} parameters");
            return;
        }

        var annotations = new ParameterParser();
        ReadOnlySpan<string> declaration = annotations.TakeAnnotations(trimmed.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        string declared = string.Join(' ', declaration);
        (string name, string type, int count) = ParameterDeclaration.Split(declared);
        if (name.Length == 0 || type.Length == 0)
        {
            Report(offset, $"`{trimmed}` is no parameter; write the type and the name, with annotations in front: `steals PyObject *item`");
            return;
        }

        if (annotations.AnchorName is string anchor)
        {
            _anchors.Add((_parameters.Count, anchor, annotations.IsMutableAnchor));
        }

        _parameters.Add(annotations.ToParameter(name, type, count));
    }

    private void ResolveAnchor(int parameter, string anchor, bool isMutable)
    {
        int index = IndexOf(anchor);
        AnchorKind? named = ClauseParser.NamedAnchor(anchor);
        if (index < 0 && named is null)
        {
            Report(0, $"there is no parameter `{anchor}`");
        }

        Anchor resolved = named is AnchorKind kind ? new(kind, -1, kind != AnchorKind.Static) : new(AnchorKind.Parameter, index, isMutable);
        _parameters[parameter] = _parameters[parameter] with { Anchor = resolved };
    }

    private ContractSources ParseTail(string text, int start, out ClauseParser clauses)
    {
        clauses = new ClauseParser(IndexOf);
        string tail = text[start..];
        int bar = tail.IndexOf('|');
        ParseClauses(bar < 0 ? tail : tail[..bar], start, clauses);
        if (bar < 0)
        {
            return _line.Sources;
        }

        if (SourceWords.Parse(tail.AsSpan(bar + 1), out ContractSources sources) is string unknown)
        {
            Report(start + bar, $"unknown source `{unknown}`; use {SourceWords.Known}");
        }

        return sources;
    }

    private void ParseClauses(string text, int offset, ClauseParser clauses)
    {
        string trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            return;
        }

        if (!trimmed.StartsWith("->", StringComparison.Ordinal))
        {
            Report(offset, "after the parameters comes `->` and what the call returns and does");
            return;
        }

        foreach (string clause in trimmed[2..].Split(','))
        {
            string[] words = clause.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (clauses.Apply(words) is string problem)
            {
                Report(_line.Text.IndexOf(clause, offset, StringComparison.Ordinal), problem);
                return;
            }
        }
    }

    private int IndexOf(string parameter) => _parameters.FindIndex(candidate => candidate.Name == parameter);

    private static string Spaced(string type) => string.Join(' ', type.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Keeps the first problem of the line: later ones often follow from it.</summary>
    private void Report(int offset, string message) =>
        _diagnostic ??= new ContractDiagnostic(_line.Location with { Column = Math.Max(offset, 0) + 1 }, message);
}
