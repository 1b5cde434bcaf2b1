using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Lint.Contracts;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Types;

/// <summary>TYP003 to TYP005: what a deallocator owes to the instance itself: its memory, its type, the collector.</summary>
internal static class DeallocSelfCheck
{
    /// <summary>From this release on every instance of a heap type owns a reference to its type.</summary>
    private static readonly PythonVersion InstancesOwnTypes = new(3, 8);

    public static IEnumerable<Finding> Check(InstanceType type, ModuleTypes types)
    {
        ImmutableArray<Effect> effects = type.EffectsOf("tp_dealloc");
        if (type.Function("tp_dealloc") is not IrFunction dealloc || IsDelegated(effects) || !Returns(dealloc))
        {
            yield break;
        }

        if (!IsFreed(effects))
        {
            yield return At("TYP003", dealloc, type, $"{dealloc.DisplayName} never frees the instance: no tp_free, PyObject_Free or PyObject_GC_Del");
        }
        else if (type.Definition.IsHeapType && types.Under.Python >= InstancesOwnTypes && !ReleasesType(effects))
        {
            yield return At("TYP004", dealloc, type, $"{dealloc.DisplayName} never releases the heap type {type.Name}: every instance leaks a reference to it");
        }

        if (type.Definition.IsCollected && !effects.Any(effect => effect.Kind == EffectKind.Untracks))
        {
            yield return At("TYP005", dealloc, type, $"{dealloc.DisplayName} does not call PyObject_GC_UnTrack before it takes {type.Name} apart: the collector can visit half of it");
        }
    }

    private static Finding At(string rule, IrFunction dealloc, InstanceType type, string message) =>
        ModuleFinding.At(rule, dealloc.Position, dealloc.DisplayName, type.Definition.GlobalName, message) with
        {
            Occurrence = Occurrence.EveryCall,
            Object = new LeakedObject(type.Name),
        };

    /// <summary>Another deallocator, or code out of sight, gets the instance.</summary>
    private static bool IsDelegated(ImmutableArray<Effect> effects) =>
        SlotEffects.CallsSlot(effects, "tp_dealloc") || SlotEffects.LosesSight(effects);

    private static bool IsFreed(ImmutableArray<Effect> effects) =>
        SlotEffects.CallsSlot(effects, "tp_free") || effects.Any(effect => effect.Kind == EffectKind.Frees && IsInstance(effect.Subject));

    /// <summary>The instance, also by the address of the collector's header before it.</summary>
    private static bool IsInstance(Place place) => place is { Base: Origin.Parameter { Index: 0 }, Offset: <= 0 };

    private static bool ReleasesType(ImmutableArray<Effect> effects)
    {
        var type = new Place(new Origin.Loaded(new Origin.Parameter(0), WellKnownOffsets.ObjectType), 0);
        return effects.Any(effect => effect.Kind is EffectKind.Releases or EffectKind.Passes or EffectKind.GivesAway && effect.Subject.IsSameAs(type));
    }

    private static bool Returns(IrFunction function) => function.Blocks.Any(block => block.Exit is IrTerminator.Return);
}
