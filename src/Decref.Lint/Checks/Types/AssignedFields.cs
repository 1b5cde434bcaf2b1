using System.Collections.Immutable;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Types;

/// <summary>Tells which fields Python code can set on an instance it has: what only a constructor sets seldom leads back to the instance.</summary>
internal static class AssignedFields
{
    private const int CallsFollowed = 3;

    public static bool IsOpen(OwnedField field, InstanceType type, ModuleTypes types)
    {
        if (field.IsMember)
        {
            return true;
        }

        ImmutableHashSet<string> storing = [.. field.Stores.Where(store => store is { IsCertain: true, Held: HeldObjects.Chosen, Address.Base: Origin.Parameter { Index: 0 } }).Select(store => store.Function.Name)];
        IEnumerable<string?> entries = type.Definition.Methods.Where(method => method.Name.Length > 0 && !method.Name.StartsWith("__", StringComparison.Ordinal)).Select(method => method.Function)
            .Concat(type.Definition.Attributes.Select(attribute => attribute.Setter));
        return entries.Any(entry => Reaches(entry, storing, types, CallsFollowed));
    }

    private static bool Reaches(string? function, ImmutableHashSet<string> wanted, ModuleTypes types, int depth) =>
        function is not null && (wanted.Contains(function)
            || (depth > 0 && types.Effects.Function(function) is IrFunction body
                && body.Instructions.OfType<IrInstruction.Call>().Select(call => PlaceResolver.Callee(body, call)).Distinct().Any(callee => Reaches(callee, wanted, types, depth - 1))));
}
