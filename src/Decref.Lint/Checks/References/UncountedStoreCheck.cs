using Decref.Core.Findings;
using Decref.Lint.Checks.Types;
using Decref.Lint.Contracts;
using Decref.Lint.Engine;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Steps;
using Decref.Lint.Engine.Values;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.References;

/// <summary>
/// REF007, seen from the memory that is left behind: a field that is released later, or a global, holds an object nobody counted for it,
/// or leads to one whose reference went to somebody else.
/// </summary>
public sealed class UncountedStoreCheck : Check
{
    private const ObjectMarks Unsure = ObjectMarks.Hidden | ObjectMarks.Escaped | ObjectMarks.Detached | ObjectMarks.Kept | ObjectMarks.Presumed;

    public override void Returned(PathCursor cursor, Value result)
    {
        HashSet<SymbolId> seen = [];
        SmallMap<Location, Value> memory = cursor.State.Memory;
        for (int index = 0; index < memory.Count; index++)
        {
            SymbolId symbol = memory.Values[index].SymbolOrNone;
            if (!symbol.IsNone && IsLasting(memory.Keys[index]) && seen.Add(symbol) && cursor.Analysis.FieldAt(memory.Keys[index]) is (string, string) field
                && IsUncounted(cursor, symbol, ExitStep.ReturnedObject(result) == symbol) && IsForObjects(cursor, field))
            {
                Judge(cursor, symbol, memory.Keys[index].Region, field);
            }
        }
    }

    private static bool IsLasting(Location cell) => cell is { Region.OutlivesFunction: true, Index.IsNone: true, Slot: LocationSlot.Bytes };

    /// <summary>More cells hold the object than references are left for them. The cell it was read from came with its own.</summary>
    private static bool IsUncounted(PathCursor cursor, SymbolId symbol, bool isReturned)
    {
        TrackedObject tracked = cursor.Object(symbol);
        int home = cursor.Symbols.OriginOf(symbol) is SymbolOrigin.Content content && content.Location.Region.OutlivesFunction ? 1 : 0;
        return tracked.Kind == ObjectKind.Reference && !tracked.Has(Unsure) && tracked.Owned + home - (isReturned ? 1 : 0) < Holders(cursor, symbol);
    }

    private static int Holders(PathCursor cursor, SymbolId symbol)
    {
        int holders = 0;
        for (int index = 0; index < cursor.State.Memory.Count; index++)
        {
            holders += IsLasting(cursor.State.Memory.Keys[index]) && cursor.State.Memory.Values[index].SymbolOrNone == symbol ? 1 : 0;
        }

        return holders;
    }

    private static bool IsForObjects(PathCursor cursor, (string Struct, string Field) field)
    {
        IrModule module = cursor.Analysis.Shape.Module;
        TypeName? type = field.Struct.Length == 0
            ? module.Globals.FirstOrDefault(global => global.Name == field.Field || global.SourceName == field.Field)?.Type
            : module.Structs.GetValueOrDefault(field.Struct)?.Fields.FirstOrDefault(one => one.Name == field.Field)?.Type;
        return type is { PointerDepth: 1 } && (ObjectTypes.IsObjectPointer(type.Text) || type.Struct is string structure && StructFields.BeginsWithHeader(module, structure));
    }

    private static void Judge(PathCursor cursor, SymbolId symbol, Region region, (string Struct, string Field) field)
    {
        TrackedObject tracked = cursor.Object(symbol);
        string name = cursor.Symbols.OriginOf(symbol) is SymbolOrigin.Parameter parameter
            ? $"'{cursor.Function.Parameters[parameter.Index].Name}'"
            : Sentence.Start(Subject.Name(cursor, symbol, tracked));
        bool isGlobal = region.Kind == RegionKind.Global;
        bool isAgain = tracked.Provenance == Provenance.Field && !cursor.Analysis.Role.IsImport;
        if (tracked.Has(ObjectMarks.Given) && tracked.Provenance is Provenance.New or Provenance.Field && isGlobal && (isAgain || IsReadElsewhere(cursor, region)))
        {
            Report(cursor, symbol, field, $"The reference in '{field.Field}' is given away, and the global still leads to the object", PlaceOfUse(cursor, region));
        }
        else if (tracked.Owned == 0 && tracked.Provenance != Provenance.Static && IsLent(cursor, symbol, tracked, region) && isGlobal && !cursor.Analysis.Role.IsImport && IsReadElsewhere(cursor, region))
        {
            Report(cursor, symbol, field, $"{name} is stored in the global '{field.Field}', which outlives this call, without a reference for it", PlaceOfStore(cursor, address => IsGlobal(cursor, cursor.Function, address, region)));
        }
        else if (tracked.Owned == 0 && IsLent(cursor, symbol, tracked, region) && !isGlobal)
        {
            Report(cursor, symbol, field, $"{name} is stored in '{field.Field}', which is released later, without a reference for it", PlaceOfStore(cursor, address => IsField(cursor.Function, address, field)));
        }
    }

    /// <summary>
    /// What a function that fails leaves in structures of its caller is never looked at; an instance is. A pointer back to the instance
    /// is nobody's reference.
    /// </summary>
    private static bool IsLent(PathCursor cursor, SymbolId symbol, TrackedObject tracked, Region region) => tracked.Provenance switch
    {
        Provenance.Borrowed => IsInstance(cursor, region) || cursor.State.Exception is not (ExceptionState.Set or ExceptionState.Unknown),
        Provenance.Parameter => cursor.Analysis.Role.IsCalledByPython && !IsInstance(cursor, Region.Of(symbol)),
        Provenance.Static => IsInstance(cursor, region) && cursor.Analysis.Calls.Python < Singletons.FirstImmortal && !CountsSingletons(cursor.Function),
        _ => false,
    };

    private static bool IsInstance(PathCursor cursor, Region region) =>
        cursor.Analysis.Role.IsCalledByPython && region.Kind == RegionKind.Pointee && cursor.Symbols.OriginOf(new SymbolId(region.Id)) is SymbolOrigin.Parameter { Index: 0 };

    /// <summary>One None is like another: a reference taken anywhere may be the one that was meant.</summary>
    private static bool CountsSingletons(IrFunction function) => function.Instructions.OfType<IrInstruction.Call>().Any(call =>
        function[call.Callee] is IrValue.FunctionAddress { Name: "Py_INCREF" or "Py_XINCREF" }
        && call.Arguments.Any(argument => function[argument] is IrValue.GlobalAddress singleton && Singletons.Contains(singleton.Name)));

    private static bool IsReadElsewhere(PathCursor cursor, Region region) => cursor.Analysis.Shape.Module.Functions.Any(function =>
        function != cursor.Function && function.Instructions.OfType<IrInstruction.Load>().Any(load => IsGlobal(cursor, function, load.Address, region)));

    private static bool IsGlobal(PathCursor cursor, IrFunction function, ValueId address, Region region) =>
        function[address] is IrValue.GlobalAddress global && global.Name == cursor.Symbols.GlobalName(region);

    private static bool IsField(IrFunction function, ValueId address, (string Struct, string Field) field) =>
        function.Definition(address) is IrInstruction.Part part && part.Struct == field.Struct && part.Field == field.Field;

    private static SourcePosition? PlaceOfStore(PathCursor cursor, Func<ValueId, bool> isTheHolder) =>
        cursor.Function.Instructions.OfType<IrInstruction.Store>().LastOrDefault(store => isTheHolder(store.Address))?.Position;

    private static SourcePosition? PlaceOfUse(PathCursor cursor, Region region) =>
        cursor.Function.Instructions.OfType<IrInstruction.Call>().LastOrDefault(call => call.Arguments.Any(argument =>
            cursor.Function.Definition(argument) is IrInstruction.Load load && IsGlobal(cursor, cursor.Function, load.Address, region)))?.Position;

    /// <summary>A field owns what it holds when somebody releases it; a global that is read is evidence enough.</summary>
    private static void Report(PathCursor cursor, SymbolId symbol, (string Struct, string Field) holder, string message, SourcePosition? place) =>
        cursor.Analysis.Report(Reports.About(cursor, "REF007", Tier.Possible, symbol, cursor.Object(symbol), message) with
        {
            OwningField = holder.Struct.Length == 0 ? null : holder,
            Position = place ?? cursor.Position,
            Key = ("REF007", holder),
        });
}
