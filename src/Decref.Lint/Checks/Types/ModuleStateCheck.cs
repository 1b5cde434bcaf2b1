using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Lint.Ir;
using Decref.Lint.Tables;

namespace Decref.Lint.Checks.Types;

/// <summary>TYP011: a reference in the module state that neither <c>m_clear</c> nor <c>m_free</c> gives back.</summary>
internal static class ModuleStateCheck
{
    public static IEnumerable<Finding> Check(ModuleDefinition module, ModuleTypes types)
    {
        if (module.StateSize <= 0 || IsForeign(module, "m_clear", types) || IsForeign(module, "m_free", types))
        {
            yield break;
        }

        ImmutableArray<Effect> effects = [.. types.Effects.Of(module.Function("m_clear")), .. types.Effects.Of(module.Function("m_free"))];
        if (SlotEffects.LosesSight(effects))
        {
            yield break;
        }

        foreach (OwnedField field in types.Owned.InState(module.StateSize, types.Module).Where(field => !effects.Any(effect => IsReleased(effect, field))))
        {
            yield return Describe(module, field, types);
        }
    }

    private static Finding Describe(ModuleDefinition module, OwnedField field, ModuleTypes types)
    {
        IrFunction? clear = types.Effects.Function(module.Function("m_clear")) ?? types.Effects.Function(module.Function("m_free"));
        string culprit = clear is null ? $"module {module.PythonName} has neither m_clear nor m_free, so nobody releases" : $"{clear.DisplayName} never releases";
        return ModuleFinding.At(
            "TYP011",
            clear?.Position ?? module.Position,
            clear?.DisplayName,
            field.Struct + "." + field.Name,
            $"{culprit} state->{field.Name}: it outlives the module") with
        {
            Occurrence = Occurrence.Import,
            Object = new LeakedObject(field.Type.Text, "state->" + field.Name),
            Related = [.. TypeFindings.Taken(field)],
        };
    }

    private static bool IsForeign(ModuleDefinition module, string slot, ModuleTypes types) =>
        module.Slots.ContainsKey(slot) && types.Effects.Function(module.Function(slot)) is null;

    private static bool IsReleased(Effect effect, OwnedField field)
    {
        bool isGivenBack = effect.Kind is EffectKind.Releases or EffectKind.Frees or EffectKind.GivesAway or EffectKind.Passes;
        return isGivenBack && (Reaches(effect.Subject, field.Offset) || IsWholeState(effect));
    }

    private static bool Reaches(Place place, long offset) => place.Base switch
    {
        Origin.Loaded { Offset: WellKnownOffsets.ModuleState } => place.Offset == offset,
        Origin.Loaded loaded => Reaches(new Place(loaded.Base, loaded.Offset), offset),
        _ => false,
    };

    /// <summary>The state as a whole goes to code that cannot be seen.</summary>
    private static bool IsWholeState(Effect effect) =>
        effect is { Kind: EffectKind.Passes, Subject: { Offset: 0, Base: Origin.Loaded { Offset: WellKnownOffsets.ModuleState } } };
}
