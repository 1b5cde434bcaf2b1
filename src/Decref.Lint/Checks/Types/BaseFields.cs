using System.Collections.Immutable;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Types;

/// <summary>
/// The fields a type's base declares. A slot that the derived type fills itself does not come with the base's: it has to look after
/// them, or call the base's slot.
/// </summary>
internal static class BaseFields
{
    private const int MostAncestors = 8;

    /// <summary>The owned fields of all ancestors this module defines; none when the slot is inherited or calls another type's.</summary>
    public static ImmutableArray<OwnedField> LeftTo(InstanceType type, string slot, ImmutableArray<Effect> effects, ModuleTypes types) =>
        type.Function(slot) is null || SlotEffects.CallsSlot(effects, slot) ? [] : [.. Ancestors(type, types).SelectMany(OwnFields)];

    /// <summary>Without constructor and deallocator it has no instances: those of the types it is the base of are looked after there.</summary>
    public static bool IsOnlyABase(InstanceType type, ModuleTypes types) =>
        !type.Definition.Has("tp_new") && !type.Definition.Has("tp_dealloc") && types.Types.Any(other => other != type && BaseOf(other, types) == type);

    private static IEnumerable<OwnedField> OwnFields(InstanceType ancestor) => ancestor.Fields.Where(field => field.Offset >= ancestor.BaseSize);

    private static IEnumerable<InstanceType> Ancestors(InstanceType type, ModuleTypes types)
    {
        InstanceType? ancestor = BaseOf(type, types);
        for (int step = 0; step < MostAncestors && ancestor is not null && ancestor != type; step++)
        {
            yield return ancestor;
            ancestor = BaseOf(ancestor, types);
        }
    }

    /// <summary>The base the table names, or the only type whose instances are what this one's begin with.</summary>
    private static InstanceType? BaseOf(InstanceType type, ModuleTypes types)
    {
        if (type.Definition.Base is string named)
        {
            return types.Types.FirstOrDefault(other => other.Definition.GlobalName == named);
        }

        StructField first = type.Layout.Fields[0];
        if (StructFields.IsHeader(first.Type.Struct) || first.Type is not { IsPointer: false, Struct: string embedded })
        {
            return null;
        }

        ImmutableArray<InstanceType> candidates = [.. types.Types.Where(other => other != type && other.Layout.Name == embedded)];
        return candidates.Length == 1 ? candidates[0] : null;
    }
}
