namespace Decref.Lint.Engine.State;

/// <summary>A piece of memory: a local variable (by value id), what a symbol points at, or a global (by number in the symbol table).</summary>
public readonly record struct Region(RegionKind Kind, int Id) : IComparable<Region>
{
    public bool OutlivesFunction => Kind != RegionKind.Local;

    public static Region Of(SymbolId symbol) => new(RegionKind.Pointee, symbol.Index);

    public override int GetHashCode() => unchecked(Id * 4 + (int)Kind);

    public int CompareTo(Region other)
    {
        int kind = ((int)Kind).CompareTo((int)other.Kind);
        return kind != 0 ? kind : Id.CompareTo(other.Id);
    }
}
