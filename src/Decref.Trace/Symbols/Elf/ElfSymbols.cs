using System.Buffers.Binary;
using System.Text;

namespace Decref.Trace.Symbols.Elf;

/// <summary>The functions that an ELF file's .symtab and .dynsym name.</summary>
public sealed class ElfSymbols
{
    public const int MaxSymbols = 2_000_000;
    private const int MaxNameBytes = 4_096;
    private const int EntrySize = 24;
    private const uint SymbolTable = 2;     // SHT_SYMTAB
    private const uint DynamicSymbols = 11; // SHT_DYNSYM
    private const int Function = 2;          // STT_FUNC
    private const int IndirectFunction = 10; // STT_GNU_IFUNC

    private readonly ElfSymbol[] _byAddress;
    private readonly Lazy<Dictionary<string, ulong?>> _byName;

    private ElfSymbols(IEnumerable<ElfSymbol> symbols)
    {
        // Of two that start together the longer comes last: a search by address meets it first.
        _byAddress = [.. symbols.OrderBy(symbol => symbol.Start).ThenBy(symbol => symbol.Size)];
        _byName = new Lazy<Dictionary<string, ulong?>>(IndexNames);
    }

    public IReadOnlyList<ElfSymbol> All => _byAddress;

    public static ElfSymbols Read(ElfFile file)
    {
        var found = new HashSet<ElfSymbol>();
        foreach (ElfSection section in file.Sections)
        {
            if (section.Type is SymbolTable or DynamicSymbols && section.Link < file.Sections.Count)
            {
                AddFunctions(found, file.Read(section), file.Read(file.Sections[(int)section.Link]));
            }
        }

        return new ElfSymbols(found);
    }

    /// <summary>The function that holds an address.</summary>
    public SymbolHit? At(ulong address)
    {
        int index = LastAtOrBefore(address);
        if (index < 0 || address - _byAddress[index].Start >= Math.Max(_byAddress[index].Size, 1))
        {
            return null;
        }

        ElfSymbol symbol = _byAddress[index];
        return new SymbolHit(symbol.Name, symbol.Start, address - symbol.Start);
    }

    /// <summary>Every name of the function that starts at an address: <c>strdup</c> and <c>__strdup</c>.</summary>
    public IEnumerable<string> NamesAt(ulong start)
    {
        for (int index = LastAtOrBefore(start); index >= 0 && _byAddress[index].Start == start; index--)
        {
            yield return _byAddress[index].Name;
        }
    }

    /// <summary>Where the only function of this name starts; null when there is none, or several.</summary>
    public ulong? StartOf(string name) => _byName.Value.GetValueOrDefault(name);

    private Dictionary<string, ulong?> IndexNames()
    {
        var index = new Dictionary<string, ulong?>(_byAddress.Length, StringComparer.Ordinal);
        foreach (ElfSymbol symbol in _byAddress)
        {
            bool isNew = index.TryAdd(symbol.Name, symbol.Start);
            if (!isNew && index[symbol.Name] != symbol.Start)
            {
                index[symbol.Name] = null;
            }
        }

        return index;
    }

    private int LastAtOrBefore(ulong address)
    {
        int low = 0;
        int high = _byAddress.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (_byAddress[middle].Start <= address)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high;
    }

    private static void AddFunctions(HashSet<ElfSymbol> found, byte[] table, byte[] names)
    {
        for (int at = 0; at + EntrySize <= table.Length && found.Count < MaxSymbols; at += EntrySize)
        {
            ReadOnlySpan<byte> entry = table.AsSpan(at, EntrySize);
            bool isFunction = (entry[4] & 0xf) is Function or IndirectFunction;
            bool isDefined = BinaryPrimitives.ReadUInt16LittleEndian(entry[6..]) != 0;
            if (isFunction && isDefined && NameAt(names, BinaryPrimitives.ReadUInt32LittleEndian(entry)) is { Length: > 0 } name)
            {
                ulong start = BinaryPrimitives.ReadUInt64LittleEndian(entry[8..]);
                found.Add(new ElfSymbol(start, BinaryPrimitives.ReadUInt64LittleEndian(entry[16..]), name));
            }
        }
    }

    private static string? NameAt(byte[] names, uint offset)
    {
        if (offset >= names.Length)
        {
            return null;
        }

        ReadOnlySpan<byte> rest = names.AsSpan((int)offset);
        int end = rest[..Math.Min(rest.Length, MaxNameBytes)].IndexOf((byte)0);
        return end < 0 ? null : Encoding.UTF8.GetString(rest[..end]);
    }
}
