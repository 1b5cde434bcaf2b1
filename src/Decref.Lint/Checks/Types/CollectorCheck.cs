using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Lint.Contracts;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Types;

/// <summary>TYP006 to TYP009: cycles through an instance that the collector cannot see or cannot break.</summary>
internal static class CollectorCheck
{
    /// <summary>From this release on <c>tp_traverse</c> of a heap type visits the type.</summary>
    private static readonly PythonVersion TypesAreVisited = new(3, 9);

    public static IEnumerable<Finding> Check(InstanceType type, ModuleTypes types)
    {
        ImmutableArray<OwnedField> fields = [.. type.Fields.Where(field => field.Offset >= type.BaseSize && IsReference(field, types))];
        if (!type.Definition.IsCollected)
        {
            return IsCollectedByBase(type, types) || fields.IsEmpty ? [] : [NotCollected(type, fields, types)];
        }

        return [.. Unvisited(type, fields, types), .. Uncleared(type, fields, types), .. UnvisitedType(type, types)];
    }

    private static IEnumerable<Finding> Unvisited(InstanceType type, ImmutableArray<OwnedField> fields, ModuleTypes types)
    {
        ImmutableArray<Effect> effects = type.EffectsOf("tp_traverse");
        if (type.IsForeign("tp_traverse") || SlotEffects.LosesSight(effects) || (!type.Definition.Has("tp_traverse") && type.BaseSize > 0))
        {
            yield break;
        }

        IrFunction? traverse = type.Function("tp_traverse");
        IEnumerable<OwnedField> ofBase = BaseFields.LeftTo(type, "tp_traverse", effects, types).Where(field => IsReference(field, types));
        foreach (OwnedField field in fields.Concat(ofBase).Where(field => !effects.Any(effect => InstanceType.Concerns(effect, field))))
        {
            string culprit = traverse is null ? $"type {type.Name} has no tp_traverse, so nobody visits" : $"{traverse.DisplayName} does not visit";
            yield return AtField("TYP006", traverse, type, field, $"{culprit} {InstanceNames.Field(traverse, field, type.Effects)}: a cycle through it is never collected");
        }
    }

    private static IEnumerable<Finding> Uncleared(InstanceType type, ImmutableArray<OwnedField> fields, ModuleTypes types)
    {
        ImmutableArray<Effect> effects = type.EffectsOf("tp_clear");
        if (type.IsForeign("tp_clear") || SlotEffects.LosesSight(effects) || (!type.Definition.Has("tp_clear") && type.BaseSize > 0))
        {
            yield break;
        }

        IrFunction? clear = type.Function("tp_clear");
        IEnumerable<OwnedField> ofBase = BaseFields.LeftTo(type, "tp_clear", effects, types).Where(field => IsReference(field, types));
        foreach (OwnedField field in fields.Concat(ofBase).Where(field => field.IsAssignedLater && !SlotEffects.Releases(effects, field)))
        {
            string culprit = clear is null ? $"type {type.Name} has no tp_clear, so nobody clears" : $"{clear.DisplayName} does not clear";
            yield return AtField("TYP007", clear, type, field, $"{culprit} {InstanceNames.Field(clear, field, type.Effects)}: a cycle through it alone cannot be broken");
        }
    }

    private static IEnumerable<Finding> UnvisitedType(InstanceType type, ModuleTypes types)
    {
        ImmutableArray<Effect> effects = type.EffectsOf("tp_traverse");
        if (!type.Definition.IsHeapType || types.Under.Python < TypesAreVisited || type.Function("tp_traverse") is not IrFunction traverse
            || SlotEffects.LosesSight(effects) || SlotEffects.CallsSlot(effects, "tp_traverse"))
        {
            yield break;
        }

        var own = new Place(new Origin.Loaded(new Origin.Parameter(0), WellKnownOffsets.ObjectType), 0);
        if (!effects.Any(effect => effect.Subject.IsSameAs(own)))
        {
            yield return ModuleFinding.At(
                "TYP009",
                traverse.Position,
                traverse.DisplayName,
                type.Definition.GlobalName,
                $"{traverse.DisplayName} does not visit Py_TYPE(self): the heap type {type.Name} and its module are never collected while an instance lives in a cycle");
        }
    }

    private static Finding NotCollected(InstanceType type, ImmutableArray<OwnedField> fields, ModuleTypes types)
    {
        string names = string.Join(", ", fields.Select(field => "self->" + field.Name));
        bool isChosen = fields.Any(field => field is { Held: HeldObjects.Chosen, IsCertain: true } && AssignedFields.IsOpen(field, type, types));
        return ModuleFinding.At(
            "TYP008",
            type.Definition.Position,
            null,
            type.Definition.GlobalName,
            $"type {type.Name} has no Py_TPFLAGS_HAVE_GC, but {names} can refer back to the instance: such a cycle is never collected") with
        {
            Tier = isChosen ? Tier.Confident : Tier.Possible,
            Occurrence = Occurrence.EveryCall,
            Object = new LeakedObject(type.Name, "self->" + fields[0].Name),
            Related = [.. fields.SelectMany(TypeFindings.Taken)],
        };
    }

    private static Finding AtField(string rule, IrFunction? slot, InstanceType type, OwnedField field, string message) =>
        ModuleFinding.At(rule, slot?.Position ?? type.Definition.Position, slot?.DisplayName, field.Struct + "." + field.Name, message) with
        {
            Tier = field is { IsCertain: true, Held: HeldObjects.Chosen or HeldObjects.Container } && rule != "TYP007" ? Tier.Confident : Tier.Possible,
            Occurrence = Occurrence.EveryCall,
            Object = new LeakedObject(field.Type.Text, InstanceNames.Field(slot, field, type.Effects)),
            Related = [.. TypeFindings.Taken(field)],
        };

    private static bool IsReference(OwnedField field, ModuleTypes types) => field.Kind == OwnedKind.Reference && CanCloseCycle(field, types);

    /// <summary>Numbers and strings refer to nothing; an instance of an uncollected type of this module cannot be in a cycle.</summary>
    private static bool CanCloseCycle(OwnedField field, ModuleTypes types)
    {
        if (field.Held == HeldObjects.Leaves)
        {
            return false;
        }

        return StoredObjects.IsPlainObject(field.Type)
            || types.Types.FirstOrDefault(type => type.Layout.Name == field.Type.Struct) is not { Definition.IsCollected: false };
    }

    /// <summary>The flag, <c>tp_traverse</c> and <c>tp_clear</c> are inherited together from a base type.</summary>
    private static bool IsCollectedByBase(InstanceType type, ModuleTypes types) =>
        (type.Definition.Has("tp_base") || type.BaseSize > 0)
        && types.Types.FirstOrDefault(other => other.Definition.GlobalName == type.Definition.Base) is not { Definition.IsCollected: false };
}
