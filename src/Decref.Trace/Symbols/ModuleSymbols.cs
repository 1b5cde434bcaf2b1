using Decref.Core.Findings;
using Decref.Trace.Symbols.Dwarf;
using Decref.Trace.Symbols.Elf;

namespace Decref.Trace.Symbols;

/// <summary>Names and lines of one ELF file, by its own virtual addresses.</summary>
internal sealed class ModuleSymbols : IDisposable
{
    private readonly ElfFile? _file;
    private readonly DebugModule? _debug;
    private readonly Lazy<ElfSymbols>? _symbols;
    private readonly Dictionary<ulong, NativeFrame[]> _framesByReturnAddress = [];

    private ModuleSymbols(string path, ElfFile? file, bool isChanged)
    {
        Path = path;
        IsChanged = isChanged;
        _file = file;
        _symbols = file is null ? null : new Lazy<ElfSymbols>(() => ElfSymbols.Read(file));
        _debug = file is not null && Libdw.IsAvailable ? DebugModule.TryOpen(path) : null;
    }

    public string Path { get; }

    /// <summary>The file is another one by now: its build-id is not that of the traced process.</summary>
    public bool IsChanged { get; }

    /// <summary>The file could be read.</summary>
    public bool IsReadable => _file is not null;

    public bool HasLines => _debug is { HasDebugData: true };

    /// <param name="path">The file.</param>
    /// <param name="buildId">That of the traced process; empty: not known.</param>
    public static ModuleSymbols Open(string path, string buildId)
    {
        ElfFile? file = ElfFile.TryOpen(path);
        bool isChanged = file is not null && buildId.Length > 0 && file.BuildId is { } found && found != buildId;
        if (isChanged)
        {
            file!.Dispose();
        }

        return new ModuleSymbols(path, isChanged ? null : file, isChanged);
    }

    /// <summary>The functions running at a call, innermost inlined one first. Never empty.</summary>
    public NativeFrame[] FramesAt(ulong returnAddress)
    {
        if (!_framesByReturnAddress.TryGetValue(returnAddress, out NativeFrame[]? frames))
        {
            frames = ReadFrames(returnAddress);
            _framesByReturnAddress.Add(returnAddress, frames);
        }

        return frames;
    }

    public FunctionBody? BodyAt(ulong address) => _debug?.UnitAt(address)?.FunctionAt(address);

    /// <summary>Every name of the function that holds an address: aliases, and the one in the debug data.</summary>
    public HashSet<string> FunctionNamesAt(ulong address)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (SymbolAt(address) is { } symbol)
        {
            names.Add(symbol.Name);
            names.UnionWith(_symbols?.Value.NamesAt(symbol.Start) ?? []);
        }

        if (BodyAt(address) is { } body && Die.LinkName(body.Entry) is { } name)
        {
            names.Add(name);
        }

        return names;
    }

    /// <summary>Where the function of this linker name starts, when just one is called so.</summary>
    public ulong? StartOf(string name) => _symbols?.Value.StartOf(name);

    /// <summary>Where the one function of this linker name in the compilation unit around an address starts.</summary>
    public ulong? StartOfNeighbour(string name, ulong address) => _debug?.UnitAt(address)?.StartOf(name);

    public void Dispose()
    {
        _debug?.Dispose();
        _file?.Dispose();
    }

    private NativeFrame[] ReadFrames(ulong returnAddress)
    {
        ulong call = returnAddress - 1;
        CompilationUnit? unit = _debug?.UnitAt(call);
        SourceLocation? line = unit?.LineAt(call);
        if (unit?.FunctionAt(call) is not { } body)
        {
            return [new NativeFrame(NameWithoutDebugData(returnAddress), line, IsInlined: false)];
        }

        var frames = new List<NativeFrame>();
        foreach (DwarfDie inlined in body.InlinedAt(call))
        {
            frames.Add(Frame(Die.LinkName(inlined), line, isInlined: true));
            line = unit.CallLine(inlined);
        }

        frames.Add(Frame(PublicName(body, call), line, isInlined: false));
        return [.. frames];
    }

    private static NativeFrame Frame(string? linkName, SourceLocation? line, bool isInlined)
    {
        string name = linkName is null ? "?" : CppName.Demangle(linkName);
        return new NativeFrame(name, line is null ? null : line with { Function = name }, isInlined);
    }

    // libc's debug data call strdup __GI___strdup.
    private string? PublicName(FunctionBody body, ulong address)
    {
        string? name = Die.LinkName(body.Entry);
        return name is null || !name.StartsWith("__", StringComparison.Ordinal) || SymbolAt(address) is not { } symbol
            ? name
            : _symbols?.Value.NamesAt(symbol.Start).Where(alias => alias[0] != '_').Order(StringComparer.Ordinal).FirstOrDefault(name);
    }

    private string NameWithoutDebugData(ulong returnAddress)
        => SymbolAt(returnAddress - 1) is { } symbol
            ? $"{CppName.Demangle(symbol.Name)}+0x{returnAddress - symbol.Start:x}"
            : $"{ModuleName()}+0x{returnAddress:x}";

    // etree.cpython-311-x86_64-linux-gnu.so is etree, libxml2.so.2 is libxml2.
    private string ModuleName()
    {
        string name = System.IO.Path.GetFileName(Path);
        int suffix = name.IndexOf('.', 1 < name.Length ? 1 : 0);
        return suffix < 0 ? name : name[..suffix];
    }

    private SymbolHit? SymbolAt(ulong address) => _debug is not null ? _debug.SymbolAt(address) : _symbols?.Value.At(address);
}
