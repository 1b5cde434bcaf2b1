using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Types;

/// <summary>What a slot function calls its instance.</summary>
internal static class InstanceNames
{
    private const string Usual = "self";

    /// <summary>The first parameter, or the local it is cast to, of the struct's type; null when the function never names it so.</summary>
    public static string? Of(IrFunction function, string structure, FunctionEffects effects)
    {
        if (function.Parameters.Length > 0 && function.Parameters[0].Type is { PointerDepth: 1 } type && type.Struct == structure)
        {
            return function.Parameters[0].Name;
        }

        PlaceResolver resolver = effects.Resolver(function);
        return function.Instructions.OfType<IrInstruction.Local>()
            .Where(local => local is { Variable: not null, Type.PointerDepth: 1 } && local.Type.Struct == structure && IsInstance(function, resolver, local))
            .Select(local => local.Variable)
            .FirstOrDefault();
    }

    /// <summary>A field as the function spells it: <c>it->value</c>.</summary>
    public static string Field(IrFunction? function, OwnedField field, FunctionEffects effects) =>
        $"{(function is null ? null : Of(function, field.Struct, effects)) ?? Usual}->{field.Name}";

    private static bool IsInstance(IrFunction function, PlaceResolver resolver, IrInstruction.Local local) =>
        function.Instructions.OfType<IrInstruction.Store>().Where(store => store.Address == local.Result)
            .All(store => resolver.Of(store.Value) is { IsEmpty: false } places && places.All(InstanceType.IsSelf));
}
