using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Decref.Trace.Agent;
using Decref.Trace.Launch;

namespace Decref.Trace.Growth.Leaks;

/// <summary>
/// Which leaked block holds which. A leaked list brings its items, an instance its dict: they are one leak. Found by
/// looking for addresses in the leaked blocks themselves, the links of the collector's own list left out.
/// </summary>
internal sealed class Ownership
{
    private const int MostBytesOfABlock = 64 * 1024;
    private const ulong HaveGc = 1ul << 14;
    private const int GcHeadSize = 16;
    private const int TypeOffset = 8;

    private readonly ImmutableArray<BlockRecord> _blocks;
    private readonly List<int>[] _held;
    private readonly ulong[] _objects;
    private readonly Dictionary<ulong, long> _outsideWords = [];

    private Ownership(ImmutableArray<BlockRecord> blocks)
    {
        _blocks = blocks;
        _held = [.. blocks.Select(_ => new List<int>())];
        _objects = [.. blocks.Select(block => block.Address)];
    }

    /// <param name="blocks">The blocks that one period of calls left behind.</param>
    public static Ownership Read(DriverSession session, Snapshot snapshot, ImmutableArray<BlockRecord> blocks)
    {
        var ownership = new Ownership(blocks.Sort((a, b) => a.Address.CompareTo(b.Address)));
        (ulong Address, int Size)[] ranges = [.. ownership._blocks.Select(block => (block.Address, (int)Math.Min(block.Size, MostBytesOfABlock)))];
        ReadOnlySpan<byte> memory = session.Read(ranges);
        for (int i = 0; i < ranges.Length; i++)
        {
            int size = Math.Min(ranges[i].Size, memory.Length);
            ownership.AddEdges(i, snapshot, MemoryMarshal.Cast<byte, ulong>(memory[..(size & ~7)]));
            memory = memory[size..];
        }

        return ownership;
    }

    public ImmutableArray<BlockRecord> Blocks => _blocks;

    /// <summary>Indices of the blocks that a block holds.</summary>
    public IReadOnlyList<int> HeldBy(int block) => _held[block];

    /// <summary>Address of the object in a block: some have words of the collector's, or pointers, in front of them.</summary>
    public ulong ObjectIn(int block) => _objects[block];

    /// <summary>Times an address that is no leaked block's occurs in the leaked blocks.</summary>
    public long WordsEqualTo(ulong address) => _outsideWords.GetValueOrDefault(address);

    private void AddEdges(int holder, Snapshot snapshot, ReadOnlySpan<ulong> words)
    {
        int objectWord = ObjectWord(snapshot, _blocks[holder], words);
        _objects[holder] += (ulong)(objectWord * sizeof(ulong));
        Range links = CollectorLinks(snapshot, _blocks[holder], objectWord);
        for (int i = 0; i < words.Length; i++)
        {
            if (i >= links.Start.Value && i < links.End.Value)
            {
                continue;
            }

            int held = Find(words[i]);
            if (held >= 0 && held != holder)
            {
                _held[holder].Add(held);
            }
            else if (held < 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_outsideWords, words[i], out _)++;
            }
        }
    }

    /// <summary>Where in the block the object starts: its second word points at its type.</summary>
    private static int ObjectWord(Snapshot snapshot, BlockRecord block, ReadOnlySpan<ulong> words)
    {
        const int MostWordsInFront = 8;
        int typeWord = block.Type == 0 ? -1 : words[..Math.Min(words.Length, MostWordsInFront)].IndexOf(snapshot.Types[(int)block.Type].Address);
        return Math.Max(0, typeWord - (TypeOffset / sizeof(ulong)));
    }

    /// <summary>The two words in front of an object that chain it to others the collector knows.</summary>
    private static Range CollectorLinks(Snapshot snapshot, BlockRecord block, int objectWord)
    {
        bool isCollected = block.Type != 0 && (snapshot.Types[(int)block.Type].Flags & HaveGc) != 0;
        int linkWords = GcHeadSize / sizeof(ulong);
        return isCollected && objectWord >= linkWords ? (objectWord - linkWords)..objectWord : ..0;
    }

    private int Find(ulong address)
    {
        int low = 0;
        int high = _blocks.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (address < _blocks[middle].Address)
            {
                high = middle - 1;
            }
            else if (address >= _blocks[middle].Address + Math.Max(1, _blocks[middle].Size))
            {
                low = middle + 1;
            }
            else
            {
                return middle;
            }
        }

        return -1;
    }
}
