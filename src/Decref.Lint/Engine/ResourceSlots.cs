namespace Decref.Lint.Engine;

/// <summary>Live resources that sit in a structure rather than behind a pointer: a filled <c>Py_buffer</c>, a held lock.</summary>
public sealed class ResourceSlots(PathCursor cursor)
{
    public void Attach(Location place, string resource, SymbolId symbol)
    {
        Location slot = SlotOf(place);
        int stores = place.Region.OutlivesFunction ? 1 : 0;
        var tracked = new TrackedObject(
            ObjectKind.Handle,
            resource,
            Provenance.New,
            SymbolId.None,
            IsAnchorMutable: false,
            1,
            stores,
            ObjectMarks.None,
            cursor.Analysis.NameOf(place));
        cursor.Set(symbol, tracked);
        cursor.State = cursor.State.WithCell(slot, Value.Of(symbol));
        cursor.Tell(PathEventKind.Happens, $"fills '{tracked.Variable}'", symbol);
    }

    /// <summary>The resource at the place, none when nothing is known to be live there.</summary>
    public SymbolId Find(Location place) =>
        cursor.State.Memory.TryGet(SlotOf(place), out Value? held) ? held.SymbolOrNone : SymbolId.None;

    private static Location SlotOf(Location place) => place with { Slot = LocationSlot.Resource };
}
