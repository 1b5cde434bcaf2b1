using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Types;

/// <summary>TYP001 and TYP002: a field that owns a reference, a block or a handle, and a deallocator that never gives it back.</summary>
internal static class DeallocFieldCheck
{
    /// <summary>A helper that releases so many fields more than the deallocator is where the author keeps the list of them.</summary>
    private const int ListOfFields = 3;

    public static IEnumerable<Finding> Check(InstanceType type, ModuleTypes types)
    {
        ImmutableArray<Effect> effects = [.. type.EffectsOf("tp_dealloc"), .. type.EffectsOf("tp_finalize"), .. type.EffectsOf("tp_del"), .. type.EffectsOf("tp_free"), .. type.EffectsOf("bf_releasebuffer")];
        bool isUnknown = type.IsForeign("tp_dealloc") || SlotEffects.LosesSight([.. effects.Where(effect => effect.Kind == EffectKind.Passes)]);
        if (isUnknown || BaseFields.IsOnlyABase(type, types))
        {
            yield break;
        }

        IEnumerable<OwnedField> own = type.Fields.Where(field => field.Offset >= type.BaseSize);
        foreach (OwnedField field in own.Concat(BaseFields.LeftTo(type, "tp_dealloc", effects, types)).Where(field => !SlotEffects.Releases(effects, field)))
        {
            yield return Describe(type, field, types);
        }
    }

    private static Finding Describe(InstanceType type, OwnedField field, ModuleTypes types)
    {
        IrFunction? dealloc = type.Function("tp_dealloc");
        IrFunction? releaser = dealloc is null ? null : Releaser(dealloc, type) ?? dealloc;
        string culprit = releaser is null ? $"type {type.Name} has no tp_dealloc, so nobody releases"
            : releaser == dealloc ? $"{dealloc.DisplayName} never releases"
            : $"{releaser.DisplayName}, called by {dealloc!.DisplayName}, never releases";
        string rule = field.Kind == OwnedKind.Reference ? "TYP001" : "TYP002";
        string spelled = InstanceNames.Field(releaser, field, type.Effects);
        string owned = field.Kind == OwnedKind.Reference ? "the reference" : "what";
        Finding finding = ModuleFinding.At(
            rule,
            releaser?.Position ?? type.Definition.Position,
            releaser?.DisplayName,
            field.Struct + "." + field.Name,
            $"{culprit} {owned} {spelled} owns: every {type.Name} leaks it");
        return finding with
        {
            Tier = field.IsCertain && (IsSetByConstructor(type, field) || !IsReleasedElsewhere(type, field, types)) ? Tier.Confident : Tier.Possible,
            Occurrence = Occurrence.EveryCall,
            Object = new LeakedObject(field.Type.Text, spelled),
            Related = [.. TypeFindings.Taken(field)],
        };
    }

    /// <summary>The helper that releases the other fields for the deallocator: the place where this one is missing.</summary>
    private static IrFunction? Releaser(IrFunction dealloc, InstanceType type)
    {
        IrFunction? best = Callees(dealloc, type)
            .Concat(Callees(dealloc, type).SelectMany(callee => Callees(callee, type)))
            .Where(callee => callee.Name != type.Definition.Function("tp_clear"))
            .MaxBy(callee => ReleasedBy(callee, type));
        return best is not null && ReleasedBy(best, type) >= ReleasedBy(dealloc, type) + ListOfFields ? best : null;
    }

    /// <summary>Fields of the type a function releases in calls of its own.</summary>
    private static int ReleasedBy(IrFunction function, InstanceType type)
    {
        IEnumerable<Effect> own = function.Instructions.OfType<IrInstruction.Call>()
            .Where(call => type.Effects.Function(PlaceResolver.Callee(function, call)) is null)
            .SelectMany(call => type.Effects.OfInstruction(function, call));
        ImmutableArray<Effect> released = [.. own.Where(effect => effect.Kind is EffectKind.Releases or EffectKind.Frees)];
        return type.Fields.Count(field => released.Any(effect => InstanceType.Concerns(effect, field)));
    }

    private static IEnumerable<IrFunction> Callees(IrFunction caller, InstanceType type) =>
        caller.Instructions.OfType<IrInstruction.Call>().Select(call => type.Effects.Function(PlaceResolver.Callee(caller, call))).OfType<IrFunction>().Distinct();

    /// <summary>Every instance owns the field from the start: one that nobody closes leaks it.</summary>
    private static bool IsSetByConstructor(InstanceType type, OwnedField field) => field.Stores.Any(store =>
        store.IsCertain && (store.Function.Name == type.Definition.Function("tp_init") || store.Function.Name == type.Definition.Function("tp_new")));

    /// <summary>
    /// Another function gives the field back and leaves it empty: perhaps the object is always closed first. The collector's
    /// <c>tp_clear</c> does not count, most instances die without it; nor do the slots of other types with the same fields.
    /// </summary>
    private static bool IsReleasedElsewhere(InstanceType type, OwnedField field, ModuleTypes types) =>
        types.Module.Functions
            .Except(field.Stores.Select(store => store.Function))
            .Where(function => !types.Types.Any(other => function.Name == other.Definition.Function("tp_clear") || function.Name == other.Definition.Function("tp_dealloc")))
            .Any(function => types.Effects.Of(function.Name).Any(effect => effect.Kind is EffectKind.Releases or EffectKind.Frees && IsContentOf(effect.Subject, field)));

    private static bool IsContentOf(Place subject, OwnedField field) =>
        subject.Base is Origin.Loaded { Struct: string structure } loaded && structure == field.Struct && loaded.Offset == field.Offset;
}
