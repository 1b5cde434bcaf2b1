namespace Decref.Lint.Engine.State;

/// <summary>Index into the <see cref="SymbolTable"/> of a function; 0 is "none".</summary>
public readonly record struct SymbolId(int Index) : IComparable<SymbolId>
{
    public static readonly SymbolId None;

    public bool IsNone => Index == 0;

    public override int GetHashCode() => Index;

    public int CompareTo(SymbolId other) => Index.CompareTo(other.Index);
}
