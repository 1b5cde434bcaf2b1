using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Values;

namespace Decref.Lint.Engine.Counting;

/// <summary>Live resources that sit in a structure rather than behind a pointer: a filled <c>Py_buffer</c>, a held lock.</summary>
public sealed class ResourceSlots(PathCursor cursor)
{
    private const string Buffer = "buffer";

    // sizeof(Py_buffer), and where buf and obj are in it, on every 64-bit CPython 3.
    private const long BufferSize = 80;
    private const long Exporter = 8;
    private static readonly long[] FieldsNullWhenEmpty = [0, Exporter];

    // A writer's first field is the string it fills: while that is NULL there is nothing to give back.
    private const string Writer = "private-unicode-writer";

    public void Attach(Location place, string resource, SymbolId symbol)
    {
        if (resource == Buffer)
        {
            MemoryModel.Refill(cursor, place, BufferSize);
            LearnExporter(ExporterOf(place));
        }

        Location slot = SlotOf(place);
        int stores = place.Region.OutlivesFunction && !HeldLocks.AreGivenBack(cursor.Analysis, resource) ? 1 : 0;
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

    /// <summary>A live buffer has an exporter: who gives back what has one (<c>if (view.obj) PyBuffer_Release(&amp;view)</c>) gives this one back.</summary>
    private void LearnExporter(Location field)
    {
        // What the caller's memory holds now would be taken for what it held when the function began.
        if (!field.Region.OutlivesFunction && MemoryModel.Read(cursor, field) is Value.Unknowable exporter)
        {
            cursor.State = cursor.State.WithFact(exporter.Symbol, Fact.NotNull);
        }
    }

    /// <summary>The exporter of a live buffer is kept where it outlives the function: whoever has it gives the buffer back (<c>self->base = view.obj</c>).</summary>
    public static void HandOverWith(PathCursor cursor, SymbolId exporter)
    {
        if (cursor.Symbols.OriginOf(exporter) is SymbolOrigin.Content { Location: { Offset: >= Exporter, Slot: LocationSlot.Bytes } field }
            && new ResourceSlots(cursor).Find(field with { Offset = field.Offset - Exporter }) is { IsNone: false } live
            && cursor.Object(live) is { Resource: Buffer } tracked)
        {
            cursor.Set(live, tracked with { Stores = tracked.Stores + 1 });
        }
    }

    /// <summary>The resource at the place, none when nothing is known to be live there.</summary>
    public SymbolId Find(Location place) =>
        cursor.State.Memory.TryGet(SlotOf(place), out Value? held) ? held.SymbolOrNone : SymbolId.None;

    /// <summary>
    /// The lock that was taken by way of the same field, read anew since: <c>self->lock</c>, or <c>self->owner->lock</c>, after a call that
    /// might have changed <c>self</c>. Nobody replaces a lock that is held. Where its place is lost, the only lock held is meant.
    /// </summary>
    public SymbolId FindTakenThroughSameField(Location place, string resource)
    {
        if (place.Region.Kind != RegionKind.Pointee || !HeldLocks.Contains(resource))
        {
            return SymbolId.None;
        }

        foreach (Location cell in cursor.State.Memory.Keys)
        {
            bool isSame = cell is { Slot: LocationSlot.Resource, Region.Kind: RegionKind.Pointee } && cell.Offset == place.Offset && IsSameField(cell.Region, place.Region, cell.Offset);
            if (isSame && Find(cell) is { IsNone: false } held && IsHeld(held, resource))
            {
                return held;
            }
        }

        return OnlyLockOutOfSight(resource);
    }

    /// <summary>The structure it was taken in cannot be reached by its old name any more.</summary>
    private SymbolId OnlyLockOutOfSight(string resource)
    {
        SymbolId[] held = [.. cursor.State.Objects.Keys.ToArray().Where(one => IsHeld(one, resource))];
        return held.Length == 1 && !cursor.State.Memory.Keys.ToArray().Any(cell => cell.Slot == LocationSlot.Resource && Find(cell) == held[0]) ? held[0] : SymbolId.None;
    }

    private bool IsHeld(SymbolId symbol, string resource) => cursor.Object(symbol) is { Owned: > 0 } live && live.Resource == resource;

    /// <summary>
    /// The object of a <c>Py_buffer</c> that the project filled by hand: <c>PyBuffer_Release</c> gives back the reference the structure
    /// holds. A summary tells of a release, not of what; the structure is a variable of that size then.
    /// </summary>
    public SymbolId FindExporter(Location place, string resource)
    {
        bool isBuffer = resource == Buffer || resource.Length == 0 && cursor.Analysis.Shape.SizeOf(place.Region) == BufferSize;
        return isBuffer && cursor.State.Memory.TryGet(ExporterOf(place), out Value? held) && cursor.State.Objects.TryGet(held.SymbolOrNone, out TrackedObject? exporter)
            && exporter is { Kind: ObjectKind.Reference, Owned: > 0 }
            ? held.SymbolOrNone
            : SymbolId.None;
    }

    /// <summary>The live buffer whose object the field is: a project that releases the object itself means the buffer.</summary>
    public SymbolId FindByExporter(Location field) =>
        Find(field with { Offset = field.Offset - Exporter }) is { IsNone: false } held && cursor.Object(held).Resource == Buffer ? held : SymbolId.None;

    public void ForgetExporter(Location place) => cursor.State = cursor.State.WithCell(ExporterOf(place), Value.Zero);

    private static Location ExporterOf(Location place) => place with { Offset = place.Offset + Exporter };

    /// <summary>Read from the same place, or both inside a structure that was, where paths met.</summary>
    private bool IsSameField(Region one, Region other, long offset) => (cursor.Symbols.OriginOf(new SymbolId(one.Id)), cursor.Symbols.OriginOf(new SymbolId(other.Id))) switch
    {
        (SymbolOrigin.Content field, SymbolOrigin.Content again) => field == again || offset > 0 && field.Location.Offset == again.Location.Offset,
        (SymbolOrigin.Content or SymbolOrigin.Joined, SymbolOrigin.Content or SymbolOrigin.Joined) => offset > 0,
        _ => false,
    };

    /// <summary>Memory of the caller holds no live resource any more, if it did when the function began.</summary>
    public void NoteDetached(Location place) => cursor.State = cursor.State.WithCell(SlotOf(place), Value.Zero);

    /// <summary>
    /// A field of the filled structure turned out NULL: a <c>Py_buffer</c> without memory or exporter holds nothing that
    /// <c>PyBuffer_Release</c> would give back.
    /// </summary>
    public static ProgramState WithoutEmpty(ProgramState state, Location field)
    {
        foreach (long before in FieldsNullWhenEmpty)
        {
            Location slot = SlotOf(field with { Offset = field.Offset - before });
            if (state.Memory.TryGet(slot, out Value? held) && state.Objects.TryGet(held.SymbolOrNone, out TrackedObject? tracked) && IsEmptyWithout(tracked.Resource, before))
            {
                state = state with { Memory = state.Memory.Without(slot), Objects = state.Objects.Without(held.SymbolOrNone) };
            }
        }

        return state;
    }

    private static bool IsEmptyWithout(string resource, long field) => resource == Buffer || resource == Writer && field == 0;

    private static Location SlotOf(Location place) => place with { Slot = LocationSlot.Resource };
}
