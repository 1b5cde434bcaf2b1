using Decref.Core.Findings;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Types;

/// <summary>TYP010: a setter, method or <c>tp_init</c> stores over a field that may still own something.</summary>
internal static class OverwrittenFieldCheck
{
    public static IEnumerable<Finding> Check(InstanceType type, ModuleTypes types)
    {
        foreach ((IrFunction function, Tier tier) in Repeatable(type, types))
        {
            IEnumerable<(OwnedField Field, FieldStore Store)> stores = type.Fields
                .SelectMany(field => field.Stores.Select(store => (field, store)))
                .Where(pair => pair.store.Function == function && pair.store is { IsCertain: true, Address.Base: Origin.Parameter { Index: 0 } });
            foreach ((OwnedField field, FieldStore store) in stores.DistinctBy(pair => pair.Field.Offset))
            {
                if (!IsLookedAt(function, field, store, types) && !IsGuarded(function, store, types))
                {
                    yield return Describe(type, function, field, store, tier);
                }
            }
        }
    }

    /// <summary>Functions Python code can call any number of times on one instance.</summary>
    private static IEnumerable<(IrFunction Function, Tier Tier)> Repeatable(InstanceType type, ModuleTypes types)
    {
        foreach (string? setter in type.Definition.Attributes.Select(attribute => attribute.Setter).Distinct())
        {
            if (types.Effects.Function(setter) is IrFunction function)
            {
                yield return (function, Tier.Confident);
            }
        }

        IEnumerable<string?> others = type.Definition.Methods.Select(method => method.Function).Append(type.Definition.Function("tp_init")).Append(type.Definition.Function("tp_call"));
        foreach (string? other in others.Distinct())
        {
            if (types.Effects.Function(other) is IrFunction function)
            {
                yield return (function, Tier.Possible);
            }
        }
    }

    /// <summary>The function reads the old value: it releases it, keeps it, or stores only where there is none.</summary>
    private static bool IsLookedAt(IrFunction function, OwnedField field, FieldStore store, ModuleTypes types)
    {
        PlaceResolver resolver = types.Effects.Resolver(function);
        return types.Effects.Of(function.Name).Any(effect => effect.Kind != EffectKind.Acquires && InstanceType.Concerns(effect, field))
            || function.Instructions.OfType<IrInstruction.Compare>().Any(compare =>
                compare.Position.Line < store.Position.Line
                && resolver.Of(compare.Left).Concat(resolver.Of(compare.Right)).Any(place => IsOldContent(place, field)));
    }

    /// <summary>"Already open": a field of the instance is tested before the store.</summary>
    private static bool IsGuarded(IrFunction function, FieldStore store, ModuleTypes types)
    {
        PlaceResolver resolver = types.Effects.Resolver(function);
        return function.Instructions.OfType<IrInstruction.Compare>()
            .Where(compare => compare.Position.Line < store.Position.Line)
            .Any(compare => resolver.Of(compare.Left).Concat(resolver.Of(compare.Right)).Any(place =>
                place.Base is Origin.Loaded { Base: Origin.Parameter { Index: 0 } }
                && !types.Stores.Of(function).Any(other => other.Address.Content == place.Base && other.Position.Line <= compare.Position.Line)));
    }

    private static bool IsOldContent(Place place, OwnedField field) =>
        place.Base is Origin.Loaded { Base: Origin.Parameter { Index: 0 } } loaded && loaded.Offset == field.Offset;

    private static Finding Describe(InstanceType type, IrFunction function, OwnedField field, FieldStore store, Tier tier)
    {
        string spelled = InstanceNames.Field(function, field, type.Effects);
        string when = function.Name == type.Definition.Function("tp_init") ? "a second call of __init__ leaks" : "each call but the first leaks";
        return ModuleFinding.At(
            "TYP010",
            store.Position,
            function.DisplayName,
            field.Struct + "." + field.Name,
            $"{spelled} is overwritten without releasing what it owned: {when} it") with
        {
            Tier = tier,
            Occurrence = Occurrence.EveryCall,
            Object = new LeakedObject(field.Type.Text, spelled),
        };
    }
}
