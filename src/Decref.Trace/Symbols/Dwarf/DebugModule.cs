using System.Runtime.InteropServices;

namespace Decref.Trace.Symbols.Dwarf;

/// <summary>One ELF file and its debug data, wherever those lie, addressed by ELF virtual addresses.</summary>
internal sealed unsafe class DebugModule : IDisposable
{
    private const int MaxUnits = 1_000_000;

    private readonly DwflHandle _session;
    private readonly nint _module;
    private readonly ulong _symbolBias;
    private readonly Lazy<RangeMap<CompilationUnit>> _units;

    private DebugModule(DwflHandle session, nint module)
    {
        _session = session;
        _module = module;
        HasDebugData = Libdw.DwflModuleDwarf(module, out _) != 0;
        _ = Libdw.DwflModuleElf(module, out _symbolBias);
        _units = new Lazy<RangeMap<CompilationUnit>>(() => new RangeMap<CompilationUnit>(Units()));
    }

    public bool HasDebugData { get; }

    /// <summary>Null when libdw cannot read the file.</summary>
    public static DebugModule? TryOpen(string path)
    {
        DwflHandle session = DwflHandle.Begin();
        if (session.IsInvalid)
        {
            return null;
        }

        // Loaded at 0 the addresses of the session are the file's own.
        Libdw.DwflReportBegin(session);
        nint module = Libdw.DwflReportElf(session, path, path, -1, 0, addVirtualAddress: true);
        _ = Libdw.DwflReportEnd(session, 0, 0);
        if (module != 0)
        {
            return new DebugModule(session, module);
        }

        session.Dispose();
        return null;
    }

    public CompilationUnit? UnitAt(ulong address)
        => HasDebugData && _units.Value.TryFind(address, out CompilationUnit? unit) ? unit : null;

    /// <summary>The symbol that holds an address, from .symtab (also a separate or compressed one) or .dynsym.</summary>
    public SymbolHit? SymbolAt(ulong address)
    {
        ElfSymbolRecord symbol;
        byte* name = Libdw.DwflModuleSymbolAt(_module, address + _symbolBias, out ulong offset, &symbol, null, null, null);
        return name is null || offset >= Math.Max(symbol.Size, 1)
            ? null
            : new SymbolHit(Marshal.PtrToStringUTF8((nint)name)!, address - offset, offset);
    }

    public void Dispose() => _session.Dispose();

    private List<(AddressRange Range, CompilationUnit Value)> Units()
    {
        var ranges = new List<(AddressRange, CompilationUnit)>();
        DwarfDie* entry = null;
        for (int count = 0; count < MaxUnits && (entry = Libdw.DwflModuleNextUnit(_module, entry, out _)) is not null; count++)
        {
            var unit = new CompilationUnit(*entry);
            ranges.AddRange(Die.Ranges(*entry).Select(range => (range, unit)));
        }

        return ranges;
    }
}
