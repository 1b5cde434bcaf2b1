using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Types;

/// <summary>Whether a C global owns the object that functions of the module store in it.</summary>
internal static class GlobalOwnership
{
    /// <summary>The reference goes to somebody else, such as the module's dictionary, without another being taken for it.</summary>
    public static bool IsGivenAway(ModuleTypes types, string global) => Balance(types, global, static kind => kind is EffectKind.GivesAway) > 0;

    /// <summary>Somebody gives the reference away or releases it: who overwrites the global cannot be sure that it still owns one.</summary>
    public static bool MayBeGone(ModuleTypes types, string global) =>
        Balance(types, global, static kind => kind is EffectKind.GivesAway or EffectKind.Releases or EffectKind.Frees) > 0;

    /// <summary>How many references the module's functions give up beyond those they take.</summary>
    private static int Balance(ModuleTypes types, string global, Func<EffectKind, bool> isGivenUp)
    {
        int balance = 0;
        foreach (IrFunction function in types.Module.Functions)
        {
            foreach (Effect effect in types.Effects.Of(function.Name).Where(effect => IsHeldBy(effect.Subject, global, types, function)))
            {
                balance += isGivenUp(effect.Kind) ? 1 : effect.Kind is EffectKind.Acquires ? -1 : 0;
            }
        }

        return balance;
    }

    private static bool IsHeldBy(Place subject, string global, ModuleTypes types, IrFunction function) => subject.Base switch
    {
        Origin.Global named => named.Name == global,
        Origin.Loaded { Base: Origin.Global named } => named.Name == global,
        Origin.Made made => function.Instructions.OfType<IrInstruction.Store>().Any(store =>
            store.Value == made.Call && types.Effects.Resolver(function).Of(store.Address).Any(place => place.Base is Origin.Global stored && stored.Name == global)),
        _ => false,
    };
}
