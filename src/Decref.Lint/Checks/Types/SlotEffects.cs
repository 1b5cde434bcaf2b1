using System.Collections.Immutable;

namespace Decref.Lint.Checks.Types;

/// <summary>Questions about what a slot does to its instance.</summary>
internal static class SlotEffects
{
    /// <summary>Hands the whole instance to code that cannot be seen, which may do anything.</summary>
    public static bool LosesSight(ImmutableArray<Effect> effects) =>
        effects.Any(effect => InstanceType.IsSelf(effect.Subject) && effect.Kind is EffectKind.Passes or EffectKind.GivesAway && effect.Subject.Offset == 0);

    /// <summary>Calls that slot of another type, normally the base type, on the instance.</summary>
    public static bool CallsSlot(ImmutableArray<Effect> effects, string slot) =>
        effects.Any(effect => effect.Kind == EffectKind.CallsSlot && effect.Slot == slot && InstanceType.IsSelf(effect.Subject));

    /// <summary>The field is given back, given away, or handed to code that may do it.</summary>
    public static bool Releases(ImmutableArray<Effect> effects, OwnedField field) => effects.Any(effect =>
        effect.Kind is EffectKind.Releases or EffectKind.Frees or EffectKind.GivesAway or EffectKind.Passes or EffectKind.CallsSlot
        && InstanceType.Concerns(effect, field));
}
