using Decref.Core.Findings;
using Decref.Lint.Engine;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Values;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.References;

/// <summary>
/// REF004: a function Python code can call again gives a global, or a structure its instance leads to, a new owned object, and never looks
/// at the one that was there. Fields of the instance itself are TYP010's.
/// </summary>
public sealed class UnseenOwnerCheck : Check
{
    private const ObjectMarks Unsure = ObjectMarks.Hidden | ObjectMarks.Escaped | ObjectMarks.Presumed;

    public override void Returned(PathCursor cursor, Value result)
    {
        if (cursor.Analysis.Role is not { IsCalledByPython: true, IsImport: false } || cursor.Analysis.Role.Slot == "tp_new")
        {
            return;
        }

        SmallMap<Location, Value> memory = cursor.State.Memory;
        for (int index = 0; index < memory.Count; index++)
        {
            SymbolId symbol = memory.Values[index].SymbolOrNone;
            if (!symbol.IsNone && Outlives(cursor, memory.Keys[index]) && IsCounted(cursor.Object(symbol)) && cursor.Analysis.FieldAt(memory.Keys[index]) is (string, string) field
                && !IsLookedAt(cursor, memory.Keys[index].Region, field))
            {
                Report(cursor, symbol, memory.Keys[index].Region, field);
            }
        }
    }

    /// <summary>A global, or a cell of a structure that something else held before this call: not what the call was given or made.</summary>
    private static bool Outlives(PathCursor cursor, Location cell) => cell is { Index.IsNone: true, Slot: LocationSlot.Bytes } && cell.Region.Kind switch
    {
        RegionKind.Global => !SettledStatics.IsStaticVariable(cell, cursor.Symbols),
        RegionKind.Pointee => cursor.Symbols.OriginOf(new SymbolId(cell.Region.Id)) is SymbolOrigin.Content { Location.Region.OutlivesFunction: true },
        _ => false,
    };

    private static bool IsCounted(TrackedObject tracked) => tracked is { Kind: ObjectKind.Reference, Stores: > 0 } && tracked.Owned >= tracked.Stores && !tracked.Has(Unsure);

    private static bool IsLookedAt(PathCursor cursor, Region region, (string Struct, string Field) field) => cursor.Function.Instructions.Any(instruction => instruction switch
    {
        IrInstruction.Load load => IsHolder(cursor, load.Address, region, field) && IsBeforeStores(cursor, load, region, field),
        IrInstruction.Call call => call.Arguments.Any(argument => IsHolder(cursor, argument, region, field)),
        _ => false,
    });

    /// <summary><c>hook = callable; Py_INCREF(hook);</c> reads what the function itself has just put there.</summary>
    private static bool IsBeforeStores(PathCursor cursor, IrInstruction.Load load, Region region, (string Struct, string Field) field) =>
        cursor.Function.Instructions.OfType<IrInstruction.Store>().Where(store => IsHolder(cursor, store.Address, region, field)).All(store => load.Position.Line <= store.Position.Line);

    private static bool IsHolder(PathCursor cursor, ValueId address, Region region, (string Struct, string Field) field) => region.Kind == RegionKind.Global
        ? cursor.Function[address] is IrValue.GlobalAddress global && global.Name == cursor.Symbols.GlobalName(region)
        : cursor.Function.Definition(address) is IrInstruction.Part part && part.Struct == field.Struct && part.Field == field.Field;

    private static void Report(PathCursor cursor, SymbolId symbol, Region region, (string Struct, string Field) field)
    {
        if (cursor.Function.Instructions.OfType<IrInstruction.Store>().LastOrDefault(one => IsHolder(cursor, one.Address, region, field)) is not IrInstruction.Store store)
        {
            return; // A function this one calls put it there, and may have looked.
        }

        string message = $"'{field.Field}' is overwritten without a look at what it held: each call but the first leaks it";
        cursor.Analysis.Report(Reports.About(cursor, "REF004", Tier.Possible, symbol, cursor.Object(symbol), message) with
        {
            OwningField = field.Struct.Length == 0 ? null : field,
            Position = store.Position,
            Variable = field.Field,
            Key = ("REF004", field),
        });
    }
}
