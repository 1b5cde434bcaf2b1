using System.Collections.Immutable;
using Decref.Lint.Contracts;
using Decref.Lint.Formats;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Types;

/// <summary>Finds the statements of one function that make a field own something.</summary>
internal sealed class FieldStores(ModuleUnderCheck under, FunctionEffects effects, MadeValues made)
{
    /// <summary>An INCREF this near to the store is meant for it.</summary>
    private const int NearLines = 3;

    private readonly StoredObjects _objects = new(under, effects);

    public IEnumerable<FieldStore> Of(IrFunction function) => function.Instructions.SelectMany(instruction => instruction switch
    {
        IrInstruction.Store store => OfStore(function, store),
        IrInstruction.Call call => OfCall(function, call),
        _ => [],
    });

    private IEnumerable<FieldStore> OfStore(IrFunction function, IrInstruction.Store store)
    {
        PlaceResolver resolver = effects.Resolver(function);
        ImmutableArray<Place> addresses = resolver.Of(store.Address);
        if (resolver.Of(store.Value).Any(value => addresses.Any(address => address.Base.Equals(value.Base))))
        {
            yield break; // A pointer into the instance itself.
        }

        foreach (Place address in addresses.Where(IsField))
        {
            FieldStore? owning = resolver.Of(store.Value).Select(value => Owning(function, store, address, value)).FirstOrDefault(found => found is not null);
            if (owning is not null)
            {
                yield return owning;
            }
        }
    }

    private FieldStore? Owning(IrFunction function, IrInstruction.Store store, Place address, Place value)
    {
        if (value is { Base: Origin.Made call, Offset: 0 } && made.Of(function, call.Call) is MadeValue value1)
        {
            bool isReturned = IsReturned(function, value) && !effects.Acquired(function).Any(acquired => acquired.Subject.IsSameAs(value));
            return IsReleasedBeside(function, store, value) ? null
                : Store(function, address, store.Position, value1, HeldBy(function, call, value1), !isReturned && !HasOwner(function, store, value));
        }

        Effect? acquired = AcquiredFor(function, store, address, value);
        return acquired is null ? null : Store(function, address, store.Position, MadeValue.Reference("Py_INCREF"), _objects.Given(function, value), isCertain: true);
    }

    /// <summary>Another field got the same thing before: this one looks into it.</summary>
    private bool HasOwner(IrFunction function, IrInstruction.Store store, Place value)
    {
        PlaceResolver resolver = effects.Resolver(function);
        return function.Instructions.OfType<IrInstruction.Store>()
            .TakeWhile(other => other != store)
            .Any(other => resolver.Of(other.Value).Any(value.IsSameAs) && resolver.Of(other.Address).Any(IsField));
    }

    private HeldObjects HeldBy(IrFunction function, Origin.Made origin, MadeValue value)
    {
        IrInstruction.Call call = (IrInstruction.Call)function.Definition(origin.Call)!;
        bool isSameObject = value.Maker is "Py_NewRef" or "Py_XNewRef" && call.Arguments.Length == 1;
        return isSameObject
            ? effects.Resolver(function).Of(call.Arguments[0]).Select(place => _objects.Given(function, place)).DefaultIfEmpty(HeldObjects.Leaves).Max()
            : StoredObjects.MadeBy(value.Maker);
    }

    /// <summary>The INCREF that pays for a store: of the value or of the field, with no other store of the same value nearer to it.</summary>
    private Effect? AcquiredFor(IrFunction function, IrInstruction.Store store, Place address, Place value)
    {
        Place content = new(address.Content, 0);
        ImmutableArray<Effect> candidates = [.. effects.Acquired(function)
            .Where(effect => effect.Subject.IsSameAs(content) || (effect.Subject.IsSameAs(value) && Distance(effect, store) <= NearLines))];
        if (candidates.IsEmpty)
        {
            return null;
        }

        PlaceResolver resolver = effects.Resolver(function);
        int[] rivals = [.. function.Instructions.OfType<IrInstruction.Store>()
            .Where(other => other != store && resolver.Of(other.Value).Any(value.IsSameAs) && resolver.Of(other.Address).Any(IsField))
            .Select(other => other.Position.Line)];
        return candidates.FirstOrDefault(effect =>
            effect.Subject.IsSameAs(content) || rivals.All(line => Math.Abs(line - effect.Position.Line) >= Distance(effect, store)));
    }

    private static int Distance(Effect effect, IrInstruction.Store store) => Math.Abs(effect.Position.Line - store.Position.Line);

    /// <summary>The function gives its own reference back on the way to the store or after it: the field only borrows.</summary>
    private bool IsReleasedBeside(IrFunction function, IrInstruction.Store store, Place value)
    {
        int storing = BlockOf(function, store);
        var graph = new FlowGraph(function);
        for (int block = 0; block < function.Blocks.Length; block++)
        {
            bool isReleasing = function.Blocks[block].Instructions.OfType<IrInstruction.Call>().Any(call =>
                effects.OfInstruction(function, call).Any(effect => effect.Kind == EffectKind.Releases && effect.Subject.IsSameAs(value)));
            if (isReleasing && (block == storing || graph.Leads(block, storing) || graph.Leads(storing, block)))
            {
                return true;
            }
        }

        return false;
    }

    private static int BlockOf(IrFunction function, IrInstruction instruction)
    {
        int block = 0;
        while (!function.Blocks[block].Instructions.Contains(instruction))
        {
            block++;
        }

        return block;
    }

    private bool IsReturned(IrFunction function, Place value) =>
        function.Blocks.Select(block => block.Exit).OfType<IrTerminator.Return>().Any(exit => effects.Resolver(function).Of(exit.Value).Any(value.IsSameAs));

    /// <summary>Fields a callee fills through their address.</summary>
    private IEnumerable<FieldStore> OfCall(IrFunction function, IrInstruction.Call call)
    {
        string? callee = PlaceResolver.Callee(function, call);
        if (callee is null || under.Contracts.Find(callee, under.Python) is not Contract contract)
        {
            yield break;
        }

        PlaceResolver resolver = effects.Resolver(function);
        foreach ((ParameterContract parameter, ValueId argument) in contract.Parameters.Zip(call.Arguments))
        {
            foreach (Place address in FilledBy(contract, parameter) is null ? [] : resolver.Of(argument).Where(IsField))
            {
                yield return Store(function, address, call.Position, FilledBy(contract, parameter)!, HeldObjects.Unknown, isCertain: true);
            }
        }

        foreach (FieldStore store in OfFormat(function, call, contract))
        {
            yield return store;
        }
    }

    public MadeValue? FilledBy(Contract contract, ParameterContract parameter) => parameter.Effect switch
    {
        ParameterEffect.FillsNew => MadeValue.Reference(contract.Name),
        ParameterEffect.FillsBlock => made.OfResource(OwnedKind.Block, contract.Name, parameter.Resource),
        ParameterEffect.Opens or ParameterEffect.OpensAlways or ParameterEffect.Initializes => made.OfResource(OwnedKind.Handle, contract.Name, parameter.Resource),
        _ => null,
    };

    private IEnumerable<FieldStore> OfFormat(IrFunction function, IrInstruction.Call call, Contract contract)
    {
        foreach ((FormatUnit unit, FormatSlot slot, ValueId argument) in FormatUnits.Parsed(function, call, contract))
        {
            MadeValue? filled = slot.Ownership switch
            {
                SlotOwnership.FillsBlock => new MadeValue(OwnedKind.Block, $"{contract.Name} (`{unit.Text}`)", "PyMem_Free"),
                SlotOwnership.FillsBuffer => new MadeValue(OwnedKind.Handle, $"{contract.Name} (`{unit.Text}`)", "PyBuffer_Release"),
                _ => null,
            };
            foreach (Place address in filled is null ? [] : effects.Resolver(function).Of(argument).Where(IsField))
            {
                yield return Store(function, address, call.Position, filled!, HeldObjects.Leaves, isCertain: true);
            }
        }
    }

    private static bool IsField(Place address) => address.Struct is not null && address.Base is not Origin.Variable;

    private static FieldStore Store(IrFunction function, Place address, SourcePosition position, MadeValue value, HeldObjects held, bool isCertain) =>
        new(address.Struct!, address.Offset, value.Kind, held, address, function, position, value.Maker, value.Release, isCertain);
}
