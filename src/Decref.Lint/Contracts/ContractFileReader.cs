namespace Decref.Lint.Contracts;

/// <summary>Splits a contract file into declarations and directives. Bad lines become diagnostics; the rest stays usable.</summary>
internal sealed class ContractFileReader
{
    private const string NotePrefix = "#:";

    private readonly ContractText _source;
    private readonly List<ContractLine> _declarations = [];
    private readonly Dictionary<string, string> _aliases = [];
    private readonly Dictionary<string, string> _needsNone = [];
    private readonly List<ResourceKind> _resources = [];
    private readonly List<ContractDiagnostic> _diagnostics = [];
    private string _header = "";
    private ContractSources _sources;
    private string _note = "";
    private int _line;

    private ContractFileReader(ContractText source)
    {
        _source = source;
        _sources = source.Sources;
    }

    internal static ContractFile Read(ContractText source)
    {
        var reader = new ContractFileReader(source);
        reader.ReadLines();
        return new ContractFile(reader._declarations, reader._aliases, reader._needsNone, reader._resources, reader._diagnostics);
    }

    private void ReadLines()
    {
        if (_source.Text.Length > ContractLimits.FileCharacters)
        {
            Report(1, $"the file has {_source.Text.Length} characters; {ContractLimits.FileCharacters} are read at most: split it");
            return;
        }

        ReadOnlySpan<char> rest = _source.Text;
        while (!rest.IsEmpty)
        {
            int end = rest.IndexOf('\n');
            ReadOnlySpan<char> raw = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            _line++;
            if (_line > ContractLimits.Lines || _diagnostics.Count >= ContractLimits.Diagnostics)
            {
                Report(1, "too many lines or too many mistakes: the rest of the file is not read");
                return;
            }

            ReadLine(raw.TrimEnd());
        }
    }

    private void ReadLine(ReadOnlySpan<char> line)
    {
        if (line.Length > ContractLimits.LineCharacters)
        {
            Report(ContractLimits.LineCharacters, $"the line is longer than {ContractLimits.LineCharacters} characters");
            return;
        }

        if (line.StartsWith(NotePrefix))
        {
            ReadOnlySpan<char> more = line[NotePrefix.Length..].Trim();
            _note = _note.Length == 0 ? more.ToString() : $"{_note} {more}";
            return;
        }

        if (!line.IsEmpty && line[0] != '#' && !ReadDirective(line))
        {
            ReadDeclaration(line);
        }

        _note = "";
    }

    private void ReadDeclaration(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> name = DeclaredName(line);
        if (name.IsEmpty)
        {
            Report(1, "expected a declaration such as `PyObject *f(PyObject *o) -> new, fails NULL raises`, or header, sources, handle, block, alias or none");
            return;
        }

        _declarations.Add(new ContractLine(name.ToString(), line.ToString(), new(_source.File, _line, 1), _header, _sources, _note));
    }

    /// <summary>The identifier before the first parenthesis, empty when there is none.</summary>
    internal static ReadOnlySpan<char> DeclaredName(ReadOnlySpan<char> line)
    {
        int open = line.IndexOf('(');
        if (open <= 0)
        {
            return [];
        }

        ReadOnlySpan<char> head = line[..open].TrimEnd();
        int start = head.Length;
        while (start > 0 && (char.IsAsciiLetterOrDigit(head[start - 1]) || head[start - 1] == '_'))
        {
            start--;
        }

        return start == head.Length || char.IsAsciiDigit(head[start]) ? [] : head[start..];
    }

    private bool ReadDirective(ReadOnlySpan<char> line)
    {
        int space = line.IndexOf(' ');
        if (space < 0)
        {
            return false;
        }

        ReadOnlySpan<char> rest = line[(space + 1)..].Trim();
        switch (line[..space])
        {
            case "header":
                _header = rest.ToString();
                return true;
            case "sources":
                ReadSources(rest, space + 2);
                return true;
            case "alias":
                ReadPair(rest, '=', _aliases, "alias NAME = CANONICAL");
                return true;
            case "none":
                ReadPair(rest, ':', _needsNone, "none NAME NAME: REASON");
                return true;
            case "handle":
                ReadResource(rest, isMemory: false);
                return true;
            case "block":
                ReadResource(rest, isMemory: true);
                return true;
            default:
                return false;
        }
    }

    private void ReadSources(ReadOnlySpan<char> words, int column)
    {
        if (SourceWords.Parse(words, out ContractSources sources) is string unknown)
        {
            Report(column, $"unknown source `{unknown}`; use {SourceWords.Known}");
            return;
        }

        _sources = sources;
    }

    private void ReadPair(ReadOnlySpan<char> rest, char separator, Dictionary<string, string> pairs, string form)
    {
        int at = rest.IndexOf(separator);
        ReadOnlySpan<char> left = at < 0 ? [] : rest[..at].Trim();
        ReadOnlySpan<char> right = at < 0 ? [] : rest[(at + 1)..].Trim();
        if (left.IsEmpty || right.IsEmpty)
        {
            Report(1, $"write `{form}`");
            return;
        }

        foreach (Range name in left.Split(' '))
        {
            pairs[left[name].ToString()] = right.ToString();
        }
    }

    /// <summary><c>KIND: description; released by A, B</c>.</summary>
    private void ReadResource(ReadOnlySpan<char> rest, bool isMemory)
    {
        const string Releasers = "; released by ";
        int colon = rest.IndexOf(':');
        int releasers = rest.IndexOf(Releasers);
        if (colon <= 0 || releasers < colon)
        {
            Report(1, $"write `{(isMemory ? "block DOMAIN" : "handle KIND")}: description; released by FUNCTION, FUNCTION`");
            return;
        }

        string[] names = rest[(releasers + Releasers.Length)..].ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        _resources.Add(new ResourceKind(rest[..colon].Trim().ToString(), isMemory, [.. names], rest[(colon + 1)..releasers].Trim().ToString()));
    }

    private void Report(int column, string message) =>
        _diagnostics.Add(new ContractDiagnostic(new ContractLocation(_source.File, Math.Max(_line, 1), column), message));
}
