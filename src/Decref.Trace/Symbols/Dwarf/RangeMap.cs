namespace Decref.Trace.Symbols.Dwarf;

/// <summary>Which of many ranges holds an address. Ranges that overlap: the one that starts last wins.</summary>
internal sealed class RangeMap<T>
{
    private readonly (AddressRange Range, T Value)[] _entries;

    public RangeMap(IEnumerable<(AddressRange Range, T Value)> unordered)
        => _entries = [.. unordered.OrderBy(entry => entry.Range.Start)];

    public bool TryFind(ulong address, out T value)
    {
        int low = 0;
        int high = _entries.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (_entries[middle].Range.Start <= address)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        bool found = high >= 0 && _entries[high].Range.Contains(address);
        value = found ? _entries[high].Value : default!;
        return found;
    }
}
