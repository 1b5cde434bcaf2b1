namespace Decref.Lint.Ir.Text;

/// <summary>The first walk over a module's text: what stands where. Bodies are stepped over.</summary>
internal sealed class ModuleIndex
{
    private const int MaximumProblems = 20;
    private readonly ReadOnlyMemory<byte> _text;
    private readonly IrLimits _limits;
    private readonly Dictionary<string, Symbol> _symbols = new(ByteNameComparer.Instance);
    private readonly List<(Range Line, bool IsDefinition)> _functionLines = [];
    private readonly List<string> _problems = [];

    private ModuleIndex(ReadOnlyMemory<byte> text, IrLimits limits)
    {
        _text = text;
        _limits = limits;
        Metadata = new MetadataTable(text);
        Types = new LlvmTypeTable(limits);
    }

    public MetadataTable Metadata { get; }

    public LlvmTypeTable Types { get; }

    public NoReturnGroups NoReturn { get; } = new();

    public DataLayout Layout { get; private set; } = new(pointerBytes: 8);

    public string SourceFileName { get; private set; } = "";

    public MetadataId CompileUnit { get; private set; } = MetadataId.None;

    /// <summary>Line of the definition up to its <c>{</c>, and the body up to its <c>}</c>.</summary>
    public List<(Range Header, Range Body)> Definitions { get; } = [];

    public List<Range> Globals { get; } = [];

    public IReadOnlyList<string> Problems => _problems;

    public ReadOnlySpan<byte> this[Range range] => _text.Span[range];

    public static ModuleIndex Read(ReadOnlyMemory<byte> text, IrLimits limits)
    {
        var index = new ModuleIndex(text, limits);
        index.ReadLines();
        foreach ((Range line, bool isDefinition) in index._functionLines)
        {
            index.Guarded(line, isDefinition ? index.AddDefinition : index.AddDeclaration);
        }

        return index;
    }

    public Symbol? Find(ReadOnlySpan<byte> name) => _symbols.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(name, out Symbol? symbol) ? symbol : null;

    public void AddProblem(string problem)
    {
        if (_problems.Count < MaximumProblems && !_problems.Contains(problem))
        {
            _problems.Add(problem);
        }
    }

    private void ReadLines()
    {
        ReadOnlySpan<byte> text = _text.Span;
        for (int start = 0; start < text.Length;)
        {
            int length = text[start..].IndexOf((byte)'\n');
            int end = length < 0 ? text.Length : start + length;
            if (text[start..end].StartsWith("define "u8))
            {
                end = NoteDefinition(start, end);
            }
            else if (end > start)
            {
                Guarded(start..end, ReadLine);
            }

            start = end + 1;
        }
    }

    private void Guarded(Range line, Action<Range> read)
    {
        try
        {
            read(line);
        }
        catch (LlvmFormatException error)
        {
            AddProblem($"the compiler's text at byte {line.Start.Value} could not be read: {error.Message}");
        }
    }

    private void ReadLine(Range range)
    {
        ReadOnlySpan<byte> line = this[range];
        switch (line[0])
        {
            case (byte)'!':
                NoteMetadata(line, range.Start.Value);
                break;
            case (byte)'@':
                AddGlobal(line, range);
                break;
            case (byte)'%':
                Types.Define(line);
                break;
            case (byte)'d' when line.StartsWith("declare "u8):
                _functionLines.Add((range, false));
                break;
            case (byte)'a' when line.StartsWith("attributes #"u8):
                NoReturn.Note(line);
                break;
            case (byte)'t' when line.StartsWith("target datalayout"u8):
                Layout = DataLayout.Read(line);
                break;
            case (byte)'s' when line.StartsWith("source_filename"u8):
                NoteSourceName(line);
                break;
        }
    }

    private void NoteMetadata(ReadOnlySpan<byte> line, int start)
    {
        if (!line.StartsWith("!llvm.dbg.cu = "u8))
        {
            Metadata.Add(line, start);
            return;
        }

        foreach (MetadataId unit in new MetadataNode(line["!llvm.dbg.cu = "u8.Length..]))
        {
            CompileUnit = unit;
            break;
        }
    }

    private void NoteSourceName(ReadOnlySpan<byte> line)
    {
        var lexer = new LlvmLexer(line["source_filename"u8.Length..]);
        lexer.Expect('=');
        SourceFileName = Escapes.ReadName(lexer.Quoted());
    }

    /// <summary>The result is the end of the body.</summary>
    private int NoteDefinition(int start, int end)
    {
        ReadOnlySpan<byte> rest = _text.Span[end..];
        int close = rest.IndexOf("\n}"u8);
        int bodyEnd = close < 0 ? _text.Length : end + close + 1;
        if (Definitions.Count < _limits.Functions)
        {
            _functionLines.Add((start..end, true));
            Definitions.Add((start..end, Math.Min(end + 1, bodyEnd)..bodyEnd));
        }
        else if (Definitions.Count == _limits.Functions)
        {
            AddProblem($"only the first {_limits.Functions} functions were read");
        }

        return close < 0 ? _text.Length : bodyEnd + 1;
    }

    private void AddGlobal(ReadOnlySpan<byte> line, Range range)
    {
        var lexer = new LlvmLexer(line);
        lexer.Expect('@');
        ReadOnlySpan<byte> name = lexer.Name();
        lexer.Expect('=');
        SymbolKind kind = GlobalLine.KindOf(lexer);
        Add(name, new Symbol(Escapes.ReadName(name), kind, range));
        if (kind is not SymbolKind.Alias)
        {
            Globals.Add(range);
        }
    }

    private void AddDefinition(Range range) => AddFunction(range, FunctionHeader.SubprogramOf(this[range]));

    private void AddDeclaration(Range range) => AddFunction(range, MetadataId.None);

    private void AddFunction(Range range, MetadataId subprogram)
    {
        var lexer = new LlvmLexer(this[range]);
        FunctionHeader.SkipToName(ref lexer);
        ReadOnlySpan<byte> name = lexer.Name();
        lexer.SkipParentheses();
        Add(name, new Symbol(Escapes.ReadName(name), SymbolKind.Function, range) { IsNoReturn = NoReturn.IsSaid(lexer.Rest), Subprogram = subprogram });
    }

    private void Add(ReadOnlySpan<byte> name, Symbol symbol) => _symbols.GetAlternateLookup<ReadOnlySpan<byte>>()[name] = symbol;
}
