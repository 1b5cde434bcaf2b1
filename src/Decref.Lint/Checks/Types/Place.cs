namespace Decref.Lint.Checks.Types;

/// <summary>An address: so many bytes behind a pointer. With offset 0 also the pointer itself.</summary>
/// <param name="Struct">The struct the offset lies in, when the source accesses a field by name.</param>
internal readonly record struct Place(Origin Base, long Offset, string? Struct = null)
{
    /// <summary>The pointer stored here.</summary>
    public Origin.Loaded Content => new(Base, Offset) { Struct = Struct };

    public bool IsSameAs(Place other) => Offset == other.Offset && Base == other.Base;

    /// <summary>The same steps, started at another address than the root of this place.</summary>
    public Place RebasedOn(Place start)
    {
        Place root = Rebased(Base, start);
        return new Place(root.Base, root.Offset + Offset, Struct);
    }

    private static Place Rebased(Origin origin, Place start)
    {
        if (origin is not Origin.Loaded loaded)
        {
            return start;
        }

        Place inner = Rebased(loaded.Base, start);
        return new Place(new Origin.Loaded(inner.Base, inner.Offset + loaded.Offset) { Struct = loaded.Struct }, 0);
    }
}
