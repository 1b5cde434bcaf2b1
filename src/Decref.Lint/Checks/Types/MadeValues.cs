using System.Collections.Immutable;
using Decref.Lint.Contracts;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Types;

/// <summary>Which calls make something their caller owns: by contract, by slot, or because a function of the module passes it on.</summary>
internal sealed class MadeValues(ModuleUnderCheck under, FunctionEffects effects)
{
    private static readonly ImmutableArray<string> MakingSlots = ["tp_alloc", "tp_new", "tp_call", "tp_iter", "tp_iternext", "tp_str", "tp_repr", "tp_getattro"];

    private const int MaximumCallDepth = 100;

    private readonly Dictionary<string, MadeValue?> _known = [];
    private readonly HashSet<string> _underWay = [];

    /// <summary>Null when the call makes nothing, or nothing that is known.</summary>
    public MadeValue? Of(IrFunction function, ValueId made)
    {
        if (function.Definition(made) is not IrInstruction.Call call)
        {
            return null;
        }

        if (PlaceResolver.Callee(function, call) is not string callee)
        {
            return SlotNames.Called(function, call, effects.Resolver(function)) is string slot && MakingSlots.Contains(slot) ? MadeValue.Reference(slot) : null;
        }

        return under.Contracts.Find(callee, under.Python) is Contract contract ? ByContract(contract) : ByProject(callee);
    }

    public MadeValue? OfResource(OwnedKind kind, string maker, string resource)
    {
        ImmutableArray<string> releasers = under.Contracts.Resource(resource)?.Releasers ?? [];
        return releasers.IsDefaultOrEmpty ? null : new MadeValue(kind, maker, releasers[0]);
    }

    private MadeValue? ByContract(Contract contract) => contract.Result.Kind switch
    {
        ResultKind.New => MadeValue.Reference(contract.Name),
        ResultKind.Block => OfResource(OwnedKind.Block, contract.Name, contract.Result.Resource),
        ResultKind.Handle => OfResource(OwnedKind.Handle, contract.Name, contract.Result.Resource),
        _ => null,
    };

    /// <summary>A function of the module owns what it returns to its caller when every value it returns was made or acquired in it.</summary>
    private MadeValue? ByProject(string callee)
    {
        if (effects.Function(callee) is not IrFunction function || _underWay.Count >= MaximumCallDepth || !_underWay.Add(callee))
        {
            return null;
        }

        if (!_known.TryGetValue(callee, out MadeValue? known))
        {
            ImmutableArray<MadeValue?> returned = [.. function.Blocks.Select(block => block.Exit).OfType<IrTerminator.Return>()
                .SelectMany(exit => effects.Resolver(function).Of(exit.Value).AsEnumerable())
                .Select(place => OfReturned(function, place))];
            known = returned.IsEmpty || returned.Contains(null) || returned.Select(made => made!.Kind).Distinct().Count() > 1 ? null : returned[0]! with { Maker = function.DisplayName };
            _known[callee] = known;
        }

        _underWay.Remove(callee);
        return known;
    }

    private MadeValue? OfReturned(IrFunction function, Place place)
    {
        if (place is { Base: Origin.Made made, Offset: 0 })
        {
            bool isKept = effects.Of(function.Name).Any(effect => effect.Kind is EffectKind.Releases && effect.Subject.IsSameAs(place));
            MadeValue? value = isKept ? null : Of(function, made.Call);
            return value is { Kind: not OwnedKind.Reference } && IsStored(function, place) ? null : value;
        }

        bool isAcquired = effects.Acquired(function).Any(acquired => acquired.Subject.IsSameAs(place));
        return isAcquired ? MadeValue.Reference(function.DisplayName) : null;
    }

    /// <summary>A block that is put into a list of the caller's as well has its owner there.</summary>
    private bool IsStored(IrFunction function, Place value)
    {
        PlaceResolver resolver = effects.Resolver(function);
        return function.Instructions.OfType<IrInstruction.Store>().Any(store =>
            resolver.Of(store.Value).Any(value.IsSameAs) && resolver.Of(store.Address).Any(address => address.Base is not Origin.Parameter && address.Base.Root is Origin.Parameter));
    }
}
