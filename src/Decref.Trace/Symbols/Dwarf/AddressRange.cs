namespace Decref.Trace.Symbols.Dwarf;

/// <summary>Addresses from <paramref name="Start"/> up to, not including, <paramref name="End"/>.</summary>
internal readonly record struct AddressRange(ulong Start, ulong End)
{
    public bool Contains(ulong address) => Start <= address && address < End;
}
