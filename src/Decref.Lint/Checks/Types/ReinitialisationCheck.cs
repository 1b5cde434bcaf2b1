using Decref.Core.Findings;
using Decref.Lint.Ir;
using Decref.Lint.Tables;

namespace Decref.Lint.Checks.Types;

/// <summary>TYP012: a C global that every run of a <c>Py_mod_exec</c> function overwrites with a new reference.</summary>
internal static class ReinitialisationCheck
{
    public static IEnumerable<Finding> Check(ModuleDefinition module, ModuleTypes types) =>
        module.ExecFunctions.Select(types.Effects.Function).OfType<IrFunction>().SelectMany(exec => Check(exec, types));

    private static IEnumerable<Finding> Check(IrFunction exec, ModuleTypes types)
    {
        PlaceResolver resolver = types.Effects.Resolver(exec);
        foreach (IrInstruction.Store store in exec.Instructions.OfType<IrInstruction.Store>())
        {
            Place? global = resolver.Of(store.Address).Where(place => place.Base is Origin.Global).Select(place => (Place?)place).FirstOrDefault();
            MadeValue? made = resolver.Of(store.Value).Select(value => value is { Base: Origin.Made call, Offset: 0 } ? types.Made.Of(exec, call.Call) : null).FirstOrDefault();
            if (global is Place variable && made is { Kind: OwnedKind.Reference } && !IsLookedAt(exec, variable, resolver, types)
                && !GlobalOwnership.IsGivenAway(types, ((Origin.Global)variable.Base).Name))
            {
                yield return Describe(exec, store, ((Origin.Global)variable.Base).Name);
            }
        }
    }

    /// <summary>The old value is released, or tested before the store.</summary>
    private static bool IsLookedAt(IrFunction exec, Place variable, PlaceResolver resolver, ModuleTypes types)
    {
        Place content = new(variable.Content, 0);
        return types.Effects.Of(exec.Name).Any(effect => effect.Kind == EffectKind.Releases && (effect.Subject.IsSameAs(content) || effect.Subject.IsSameAs(variable)))
            || exec.Instructions.OfType<IrInstruction.Compare>().Any(compare =>
                exec.Definition(compare.Left) is IrInstruction.Load load && resolver.Of(load.Address).Any(variable.IsSameAs)
                && compare.Position.Line <= exec.Instructions.OfType<IrInstruction.Store>().Where(store => resolver.Of(store.Address).Any(variable.IsSameAs)).Min(store => store.Position.Line));
    }

    private static Finding Describe(IrFunction exec, IrInstruction.Store store, string variable) =>
        ModuleFinding.At(
            "TYP012",
            store.Position,
            exec.DisplayName,
            variable,
            $"{variable} is overwritten each time {exec.DisplayName} runs: the object of the last import or interpreter is lost") with
        {
            Occurrence = Occurrence.Import,
            Object = new LeakedObject(null, variable),
        };
}
