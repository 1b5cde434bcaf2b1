using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Types;

/// <summary>TYP001 and TYP002: a field that owns a reference, a block or a handle, and a deallocator that never gives it back.</summary>
internal static class DeallocFieldCheck
{
    public static IEnumerable<Finding> Check(InstanceType type, ModuleTypes types)
    {
        ImmutableArray<Effect> effects = [.. type.EffectsOf("tp_dealloc"), .. type.EffectsOf("tp_finalize"), .. type.EffectsOf("tp_del"), .. type.EffectsOf("tp_free")];
        bool isUnknown = type.IsForeign("tp_dealloc") || SlotEffects.LosesSight([.. effects.Where(effect => effect.Kind == EffectKind.Passes)]);
        if (isUnknown)
        {
            yield break;
        }

        foreach (OwnedField field in type.Fields.Where(field => field.Offset >= type.BaseSize && !SlotEffects.Releases(effects, field)))
        {
            yield return Describe(type, field, IsReleasedElsewhere(types, field));
        }
    }

    private static Finding Describe(InstanceType type, OwnedField field, bool isReleasedElsewhere)
    {
        IrFunction? dealloc = type.Function("tp_dealloc");
        string culprit = dealloc is null ? $"type {type.Name} has no tp_dealloc, so nobody releases" : $"{dealloc.DisplayName} never releases";
        string rule = field.Kind == OwnedKind.Reference ? "TYP001" : "TYP002";
        string spelled = InstanceNames.Field(dealloc, field, type.Effects);
        string owned = field.Kind == OwnedKind.Reference ? "the reference" : "what";
        Finding finding = ModuleFinding.At(
            rule,
            dealloc?.Position ?? type.Definition.Position,
            dealloc?.DisplayName,
            field.Struct + "." + field.Name,
            $"{culprit} {owned} {spelled} owns: every {type.Name} leaks it");
        return finding with
        {
            Tier = field.IsCertain && !isReleasedElsewhere ? Tier.Confident : Tier.Possible,
            Occurrence = Occurrence.EveryCall,
            Object = new LeakedObject(field.Type.Text, spelled),
            Related = [.. TypeFindings.Taken(field)],
        };
    }

    /// <summary>Another function gives the field back and leaves it empty: perhaps the object is always closed first.</summary>
    private static bool IsReleasedElsewhere(ModuleTypes types, OwnedField field) =>
        types.Module.Functions.Except(field.Stores.Select(store => store.Function)).Any(function => types.Effects.Of(function.Name).Any(effect =>
            effect.Kind is EffectKind.Releases or EffectKind.Frees && IsContentOf(effect.Subject, field)));

    private static bool IsContentOf(Place subject, OwnedField field) =>
        subject.Base is Origin.Loaded { Struct: string structure } loaded && structure == field.Struct && loaded.Offset == field.Offset;
}
