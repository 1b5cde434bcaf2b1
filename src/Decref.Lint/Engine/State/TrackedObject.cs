namespace Decref.Lint.Engine.State;

/// <summary>An object as the function under analysis sees it.</summary>
/// <param name="Resource">Allocation domain or handle kind; empty for a reference.</param>
/// <param name="Anchor">What a borrowed object lives on.</param>
/// <param name="Owned">References (or the block, the handle) this function took minus those it gave back. Negative: it gave back what it did not take.</param>
/// <param name="Stores">Cells of memory outliving the function that this function made to hold it.</param>
/// <param name="Variable">The first variable that held it.</param>
public sealed record TrackedObject(
    ObjectKind Kind,
    string Resource,
    Provenance Provenance,
    SymbolId Anchor,
    bool IsAnchorMutable,
    int Owned,
    int Stores,
    ObjectMarks Marks,
    string? Variable)
{
    private static readonly TrackedObject[] Untouched =
        [.. Enum.GetValues<Provenance>().Select(static provenance => new TrackedObject(ObjectKind.Reference, "", provenance, SymbolId.None, IsAnchorMutable: false, 0, 0, ObjectMarks.None, null))];

    public static TrackedObject Of(Provenance provenance) => Untouched[(int)provenance];

    public bool Has(ObjectMarks mark) => (Marks & mark) != 0;

    public TrackedObject Marked(ObjectMarks mark) => Has(mark) && (Marks & mark) == mark ? this : this with { Marks = Marks | mark };

    /// <summary>The names are left out: hashing text is slow, and they tell few objects apart.</summary>
    public override int GetHashCode() => unchecked((int)Kind + (int)Provenance * 7 + Anchor.Index * 31 + Owned * 127 + Stores * 8191 + (int)Marks * 524287);

    /// <summary>References the function still has to give back, as far as stores into memory do not account for them.</summary>
    public int Surplus => Owned - Stores;

    /// <summary>References taken minus those given back, without the one that an overwritten field left behind.</summary>
    public int Balance => Owned - (Has(ObjectMarks.Detached) ? 1 : 0);
}
