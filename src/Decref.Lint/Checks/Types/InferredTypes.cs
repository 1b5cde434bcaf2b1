using System.Collections.Immutable;
using Decref.Lint.Ir;
using Decref.Lint.Tables;

namespace Decref.Lint.Checks.Types;

/// <summary>Types whose table is in another file, seen by the slot functions written here: they free, or visit, an instance.</summary>
internal static class InferredTypes
{
    private const long HaveGc = 1L << 14;
    private static readonly IrValue.Opaque Elsewhere = new("defined in another file");

    public static IEnumerable<TypeDefinition> In(IrModule module, PythonTables tables, FunctionEffects effects)
    {
        ImmutableHashSet<string> known = [.. tables.Types.SelectMany(type => type.Slots.Values).OfType<IrValue.FunctionAddress>().Select(function => function.Name)];
        return module.Functions
            .Where(function => !function.IsInternal && !known.Contains(function.Name) && InstanceStruct(module, function) is not null)
            .Select(function => (function, slot: SlotOf(function, effects)))
            .Where(pair => pair.slot is not null)
            .GroupBy(pair => InstanceStruct(module, pair.function)!)
            .Where(group => group.Select(pair => pair.slot).Distinct().Count() == group.Count())
            .Select(group => Define(module, group.Key, [.. group.Select(pair => (pair.function, pair.slot!))]));
    }

    private static TypeDefinition Define(IrModule module, string structure, ImmutableArray<(IrFunction Function, string Slot)> functions)
    {
        var slots = functions.ToImmutableDictionary(pair => pair.Slot, pair => (IrValue)new IrValue.FunctionAddress(pair.Function.Name));
        foreach (string missing in new[] { "tp_dealloc", "tp_traverse", "tp_clear", "tp_finalize" }.Except(slots.Keys))
        {
            slots = slots.Add(missing, Elsewhere);
        }

        StructLayout layout = module.Structs[structure];
        return new TypeDefinition(structure, "", IsHeapType: false, layout.Size, 0, HaveGc, slots, [], [], [], layout.Position);
    }

    private static string? InstanceStruct(IrModule module, IrFunction function) =>
        function.Parameters.Length > 0 && function.Parameters[0].Type is { PointerDepth: 1, Struct: string name } && !StructFields.IsHeader(name) && StructFields.BeginsWithHeader(module, name)
            ? name
            : null;

    private static string? SlotOf(IrFunction function, FunctionEffects effects)
    {
        if (function.Parameters.Length == 3 && function.Parameters[1].Type.Text == "visitproc")
        {
            return "tp_traverse";
        }

        bool isFreed = function.Parameters.Length == 1 && effects.Of(function.Name).Any(effect =>
            (effect.Kind == EffectKind.Frees || effect.Slot == "tp_free") && InstanceType.IsSelf(effect.Subject));
        return isFreed ? "tp_dealloc" : null;
    }
}
