namespace Decref.Lint.Engine.State;

/// <summary>A cell of memory.</summary>
/// <param name="Offset">Constant bytes from the start of the region.</param>
/// <param name="Index">The part of the address that varies (<c>items[i]</c>), else none.</param>
/// <param name="Slot">The bytes themselves, or a fact attached to the place.</param>
public readonly record struct Location(Region Region, long Offset, SymbolId Index, LocationSlot Slot) : IComparable<Location>
{
    public static Location At(Region region, long offset = 0) => new(region, offset, SymbolId.None, LocationSlot.Bytes);

    /// <summary>The place is behind the symbol, or chosen by it.</summary>
    public bool Names(SymbolId symbol) => Region == Region.Of(symbol) || Index == symbol;

    public override int GetHashCode() => unchecked(Region.GetHashCode() * 31 + (int)Offset * 127 + Index.Index * 8191 + (int)Slot);

    public int CompareTo(Location other)
    {
        int order = Region.CompareTo(other.Region);
        order = order != 0 ? order : Offset.CompareTo(other.Offset);
        order = order != 0 ? order : Index.CompareTo(other.Index);
        return order != 0 ? order : ((int)Slot).CompareTo((int)other.Slot);
    }
}
