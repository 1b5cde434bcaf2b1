using System.Collections.Immutable;
using Decref.Lint.Ir;
using Decref.Lint.Tables;

namespace Decref.Lint.Checks.Types;

/// <summary>A type definition joined with the struct of its instances, what that owns, and what its slots do.</summary>
/// <param name="BaseSize">Bytes at the start of an instance that the base type looks after.</param>
internal sealed record InstanceType(TypeDefinition Definition, StructLayout Layout, long BaseSize, ImmutableArray<OwnedField> Fields, FunctionEffects Effects)
{
    public string Name => Definition.PythonName.Length > 0 ? Definition.PythonName : Definition.GlobalName;

    public IrFunction? Function(string slot) => Effects.Function(Definition.Function(slot));

    /// <summary>A slot is filled, but not with a function of this module.</summary>
    public bool IsForeign(string slot) => Definition.Has(slot) && Function(slot) is null;

    /// <summary>What happens to an instance, the argument of a slot function, when the slot is called; the slots it calls in turn followed.</summary>
    public ImmutableArray<Effect> EffectsOf(string slot) => EffectsOf(slot, []);

    private ImmutableArray<Effect> EffectsOf(string slot, ImmutableHashSet<string> callers)
    {
        if (callers.Contains(slot))
        {
            return [];
        }

        ImmutableArray<Effect> own = Effects.Of(Definition.Function(slot));
        IEnumerable<string> called = own.Where(effect => IsSelf(effect.Subject))
            .Select(effect => effect.Kind == EffectKind.Finalizes ? "tp_finalize" : effect.Slot)
            .Where(name => name is "tp_clear" or "tp_finalize" or "tp_dealloc" or "tp_del")
            .OfType<string>()
            .Distinct();
        return [.. own, .. called.SelectMany(name => EffectsOf(name, callers.Add(slot)).AsEnumerable())];
    }

    public static bool IsSelf(Place place) => place is { Base: Origin.Parameter { Index: 0 }, Offset: 0 };

    /// <summary>The field is what an effect is about: its content, its address, or something reached through it.</summary>
    public static bool Concerns(Effect effect, OwnedField field) => Concerns(effect.Subject, field.Offset, Math.Max(1, field.Type.Size));

    private static bool Concerns(Place place, long offset, long size)
    {
        if (place.Base is Origin.Parameter { Index: 0 })
        {
            return place.Offset >= offset && place.Offset < offset + size;
        }

        return place.Base is Origin.Loaded loaded && Concerns(new Place(loaded.Base, loaded.Offset), offset, size);
    }
}
