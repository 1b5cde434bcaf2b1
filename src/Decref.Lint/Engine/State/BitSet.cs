namespace Decref.Lint.Engine.State;

/// <summary>A fixed number of bits.</summary>
public sealed class BitSet(int count)
{
    private readonly ulong[] _words = new ulong[(count + 63) / 64];

    public bool this[int index]
    {
        get => (_words[index >> 6] >> index & 1) != 0;
        set => _words[index >> 6] = value ? _words[index >> 6] | 1UL << index : _words[index >> 6] & ~(1UL << index);
    }

    public void Add(BitSet other)
    {
        for (int word = 0; word < _words.Length; word++)
        {
            _words[word] |= other._words[word];
        }
    }

    /// <summary>this = added ∪ (flow \ removed); true when that changed it.</summary>
    public bool Transfer(BitSet added, BitSet flow, BitSet removed)
    {
        bool changed = false;
        for (int word = 0; word < _words.Length; word++)
        {
            ulong next = added._words[word] | flow._words[word] & ~removed._words[word];
            changed |= next != _words[word];
            _words[word] = next;
        }

        return changed;
    }
}
