namespace Decref.Lint.Engine.State;

/// <summary>Symbols in the order they were added. Made to be cleared and used again: one is needed for every block that is entered.</summary>
public sealed class SymbolSet
{
    private readonly List<SymbolId> _members = [];
    private ulong[] _words = new ulong[4];

    public int Count => _members.Count;

    public SymbolId this[int index] => _members[index];

    public bool Contains(SymbolId symbol)
    {
        int word = symbol.Index >> 6;
        return word < _words.Length && (_words[word] >> symbol.Index & 1) != 0;
    }

    public void Add(SymbolId symbol)
    {
        if (Contains(symbol))
        {
            return;
        }

        int word = symbol.Index >> 6;
        if (word >= _words.Length)
        {
            Array.Resize(ref _words, Math.Max(word + 1, _words.Length * 2));
        }

        _words[word] |= 1UL << symbol.Index;
        _members.Add(symbol);
    }

    public void Clear()
    {
        _members.Clear();
        Array.Clear(_words);
    }
}
