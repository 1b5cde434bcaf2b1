using Decref.Lint.Engine.Counting;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.Values;

namespace Decref.Lint.Engine.State;

/// <summary>Reads and writes cells. A pointer stored in memory that outlives the function counts as a store of the object.</summary>
public sealed class MemoryModel(Ownership ownership)
{
    private const long PointerSize = 8;

    /// <summary>Number of the output of an instruction that is an element far down a list.</summary>
    private const int FarContent = 98;

    /// <summary>Cells that hold an object nobody counted for yet; beyond that a loop stores it.</summary>
    private const int MostStoresAhead = 4;

    /// <summary>Reads behind each other that are followed inside a loop.</summary>
    private const int DeepestContent = 3;

    /// <summary>The cell a pointer value with an offset leads to, null when the pointer is not followed.</summary>
    public static Location? CellAt(Value pointer, long offset = 0) => pointer switch
    {
        Value.Address address => address.Location with { Offset = address.Location.Offset + offset },
        Value.Unknowable known => Location.At(Region.Of(known.Symbol), offset),
        _ => null,
    };

    public static Value Read(PathCursor cursor, Location location)
    {
        if (!location.Index.IsNone)
        {
            LoseTrackOfElements(cursor, location.Region);
        }

        if (cursor.State.Memory.TryGet(location, out Value? value))
        {
            return Evaluation.Resolve(cursor.State, value);
        }

        if (cursor.State.Memory.Contains(ZeroMark(location.Region)))
        {
            return Value.Zero;
        }

        SymbolId content = Aging.Fresh(cursor, IsFarBehind(cursor, location) ? new SymbolOrigin.Produced(cursor.Block.Index, cursor.Instruction, FarContent) : new SymbolOrigin.Content(location));
        if (location.Index.IsNone)
        {
            cursor.State = cursor.State.WithCell(location, Value.Of(content));
        }

        return Value.Of(content);
    }

    /// <summary>A loop that follows a list reads a new element in every round: those far down it are all "the element of this round".</summary>
    private static bool IsFarBehind(PathCursor cursor, Location location)
    {
        if (!cursor.Analysis.Shape.IsInCycle(cursor.Block))
        {
            return false;
        }

        int depth = 0;
        while (location.Region.Kind == RegionKind.Pointee && cursor.Symbols.OriginOf(new SymbolId(location.Region.Id)) is SymbolOrigin.Content content)
        {
            location = content.Location;
            depth++;
        }

        return depth > DeepestContent
            || location.Region.Kind == RegionKind.Pointee && cursor.Symbols.OriginOf(new SymbolId(location.Region.Id)) is SymbolOrigin.Produced { Output: FarContent };
    }

    public void Write(PathCursor cursor, Location location, Value value) =>
        ownership.ReportIfLost(cursor, Put(cursor, location, value), LossKind.Overwritten);

    /// <summary>The object the cell stops holding, none when it held none.</summary>
    public static SymbolId Put(PathCursor cursor, Location location, Value value)
    {
        SymbolId previous = PreviousOwner(cursor, location, value);
        cursor.State = cursor.State.WithCell(location, value);
        SymbolId symbol = value is Value.Address { Location.Region: { Kind: RegionKind.Pointee } owner } && owner != location.Region
            ? new SymbolId(owner.Id)
            : value.SymbolOrNone;
        if (!symbol.IsNone)
        {
            Hold(cursor, location, symbol);
        }
        else if (value is Value.Address { Location.Region.Kind: RegionKind.Pointee } inside && location.Region.OutlivesFunction && inside.Location.Region != location.Region)
        {
            // A link of an intrusive list leads to the object it is part of.
            Hold(cursor, location, new SymbolId(inside.Location.Region.Id));
        }

        return previous;
    }

    /// <summary>The memory may hold anything from now on.</summary>
    public static void Forget(PathCursor cursor, Region region) => Forget(cursor, Location.At(region), null);

    /// <summary>The same for <paramref name="size"/> bytes from a place on, null for all of its region.</summary>
    public static void Forget(PathCursor cursor, Location place, long? size)
    {
        bool IsInside(Location cell) =>
            cell.Region == place.Region && (size is null || cell.Offset >= place.Offset && cell.Offset < place.Offset + size);
        ProgramState before = cursor.State;
        cursor.State = before with { Memory = before.Memory.Where((location, _) => !IsInside(location)) };
        for (int index = 0; index < before.Memory.Count; index++)
        {
            SymbolId held = before.Memory.Values[index].SymbolOrNone;
            if (IsInside(before.Memory.Keys[index]) && !held.IsNone && cursor.State.Objects.Contains(held))
            {
                cursor.Mark(held, ObjectMarks.Hidden);
            }
        }
    }

    /// <summary>A structure of pointers and sizes inside a region is filled anew.</summary>
    public static void Refill(PathCursor cursor, Location place, long size)
    {
        bool IsInside(Location cell) => cell.Region == place.Region && cell.Index == place.Index && cell.Offset >= place.Offset && cell.Offset < place.Offset + size;
        cursor.State = cursor.State with { Memory = cursor.State.Memory.Where((cell, _) => cell.Slot != LocationSlot.Bytes || !IsInside(cell)) };
        for (long offset = 0; offset < size && cursor.State.Memory.Contains(ZeroMark(place.Region)); offset += PointerSize)
        {
            Location field = place with { Offset = place.Offset + offset };
            cursor.State = cursor.State.WithCell(field, Value.Of(Aging.Fresh(cursor, new SymbolOrigin.Content(field))));
        }
    }

    /// <summary>All of the memory is zero.</summary>
    public static void Zero(PathCursor cursor, Region region)
    {
        Forget(cursor, region);
        cursor.State = cursor.State.WithCell(ZeroMark(region), Value.Zero);
    }

    public void Copy(PathCursor cursor, Location target, Location source, long size)
    {
        ProgramState before = cursor.State;
        for (int index = 0; index < before.Memory.Count; index++)
        {
            Location cell = before.Memory.Keys[index];
            if (cell.Region == source.Region && cell.Offset >= source.Offset && cell.Offset < source.Offset + size && cell.Slot == LocationSlot.Bytes)
            {
                Write(cursor, target with { Offset = target.Offset + cell.Offset - source.Offset }, before.Memory.Values[index]);
            }
            else if (cell.Region == source.Region && cell.Slot == LocationSlot.Resource)
            {
                cursor.Mark(before.Memory.Values[index].SymbolOrNone, ObjectMarks.Hidden);
            }
        }
    }

    public static Location ZeroMark(Region region) => new(region, 0, SymbolId.None, LocationSlot.Zeroed);

    /// <summary>An element read by a varying index may be any of those written: whoever follows them by name is no longer sure.</summary>
    public static void LoseTrackOfElements(PathCursor cursor, Region region)
    {
        ProgramState state = cursor.State;
        for (int index = 0; index < state.Memory.Count; index++)
        {
            SymbolId held = state.Memory.Values[index].SymbolOrNone;
            if (state.Memory.Keys[index].Region == region && state.Objects.Contains(held))
            {
                cursor.Mark(held, ObjectMarks.Hidden);
            }
        }
    }

    /// <summary>The object the cell stops holding, when that may matter to its ownership.</summary>
    private static SymbolId PreviousOwner(PathCursor cursor, Location location, Value value)
    {
        if (!cursor.State.Memory.TryGet(location, out Value? old))
        {
            return SymbolId.None;
        }

        SymbolId symbol = old.SymbolOrNone;
        if (symbol.IsNone || old == value || !location.Region.OutlivesFunction)
        {
            return old == value ? SymbolId.None : symbol;
        }

        TrackedObject tracked = cursor.Object(symbol);
        if (!location.Index.IsNone)
        {
            cursor.Mark(symbol, ObjectMarks.Hidden);
        }
        else if (tracked.Stores > 0 && !IsLeavingHome(cursor, location, symbol, tracked))
        {
            cursor.Set(symbol, tracked with { Stores = tracked.Stores - 1 });
        }
        else if (tracked.Provenance == Provenance.Field && !cursor.State.FactOf(symbol).IsNull && !tracked.Has(ObjectMarks.Detached)
            && cursor.Analysis.IsPointerField(location))
        {
            // A new node of a list may lead to it by now: node->next = *place; *place = node.
            int stores = cursor.State.Objects.Contains(symbol) ? tracked.Stores : Ownership.StoresBefore(cursor, symbol);
            cursor.Set(symbol, tracked.Marked(ObjectMarks.Detached) with { Owned = tracked.Owned + 1, Stores = stores });
        }

        return symbol;
    }

    /// <summary>The field the object was read from lets go of it: the cells this function made to hold it still do.</summary>
    private static bool IsLeavingHome(PathCursor cursor, Location location, SymbolId symbol, TrackedObject tracked) =>
        tracked.Provenance == Provenance.Field && !tracked.Has(ObjectMarks.Detached)
        && cursor.Symbols.OriginOf(symbol) is SymbolOrigin.Content home && home.Location == location;

    /// <summary>A descriptor is a number: the function keeps its caller's in an object it makes.</summary>
    private static bool IsNumberForNewObject(PathCursor cursor, Location location, SymbolId symbol) =>
        location.Region.Kind == RegionKind.Pointee && cursor.Symbols.OriginOf(symbol) is SymbolOrigin.Parameter
        && cursor.State.Objects.TryGet(new SymbolId(location.Region.Id), out TrackedObject? owner) && owner is { Kind: ObjectKind.Reference, Owned: > 0 };

    /// <summary><c>table->slots[i] = *value</c>: a table takes over what its caller has in a variable.</summary>
    private static bool IsPassedByAddress(PathCursor cursor, SymbolId symbol) =>
        cursor.Symbols.OriginOf(symbol) is SymbolOrigin.Content { Location: { Offset: 0, Index.IsNone: true, Region: { Kind: RegionKind.Pointee } variable } }
        && cursor.Symbols.OriginOf(new SymbolId(variable.Id)) is SymbolOrigin.Parameter parameter && cursor.Function.Parameters[parameter.Index].Type.PointerDepth > 1;

    private static void Hold(PathCursor cursor, Location location, SymbolId symbol)
    {
        if (!location.Index.IsNone && !location.Region.OutlivesFunction && cursor.State.Objects.Contains(symbol))
        {
            cursor.Mark(symbol, ObjectMarks.Hidden);
        }

        if (location.Region.OutlivesFunction)
        {
            ResourceSlots.HandOverWith(cursor, symbol);
        }

        TrackedObject tracked = cursor.Object(symbol);
        if (location.Region.OutlivesFunction && (cursor.State.Objects.Contains(symbol) || cursor.IsPointerParameter(symbol) || IsPassedByAddress(cursor, symbol) || IsNumberForNewObject(cursor, location, symbol)))
        {
            tracked = tracked with { Stores = Math.Min(tracked.Stores + 1, Math.Max(tracked.Owned, 0) + MostStoresAhead) };
            cursor.Set(symbol, tracked);
        }

        bool isPointerToIt = cursor.State.Memory.TryGet(location, out Value? value) && value.SymbolOrNone == symbol;
        string? name = isPointerToIt ? cursor.Analysis.NameOf(location) : null;
        if (name is not null && tracked.Variable is null && cursor.State.Objects.Contains(symbol))
        {
            cursor.Set(symbol, tracked with { Variable = name });
        }
    }
}
