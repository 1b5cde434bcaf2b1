using System.Collections.Immutable;
using Decref.Lint.Contracts;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Types;

/// <summary>
/// What every function of a module does to the things it reaches from its parameters and from globals, calls followed:
/// on some path, not on every path.
/// </summary>
internal sealed class FunctionEffects(ModuleUnderCheck under)
{
    private const int MaximumEffects = 400;

    /// <summary>Calls followed into each other; what is deeper is not seen.</summary>
    private const int MaximumCallDepth = 100;

    private readonly ImmutableDictionary<string, IrFunction> _functions = under.Module.Functions.DistinctBy(function => function.Name).ToImmutableDictionary(function => function.Name);
    private readonly Dictionary<string, PlaceResolver> _resolvers = [];
    private readonly Dictionary<string, ImmutableArray<Effect>> _known = [];
    private readonly HashSet<string> _underWay = [];
    private readonly HashSet<string> _returning = [];

    public IrFunction? Function(string? name) => name is null ? null : _functions.GetValueOrDefault(name);

    public PlaceResolver Resolver(IrFunction function)
    {
        if (!_resolvers.TryGetValue(function.Name, out PlaceResolver? resolver))
        {
            resolver = new PlaceResolver(function, Returned);
            _resolvers[function.Name] = resolver;
        }

        return resolver;
    }

    /// <summary>Empty for a function that is defined elsewhere.</summary>
    public ImmutableArray<Effect> Of(string? name)
    {
        if (Function(name) is not IrFunction function)
        {
            return [];
        }

        if (_known.TryGetValue(function.Name, out ImmutableArray<Effect> known))
        {
            return known;
        }

        if (_underWay.Count >= MaximumCallDepth || !_underWay.Add(function.Name))
        {
            return [];
        }

        ImmutableArray<Effect> effects = [.. function.Instructions.SelectMany(instruction => OfInstruction(function, instruction)).Distinct().Take(MaximumEffects)];
        _underWay.Remove(function.Name);
        _known[function.Name] = effects;
        return effects;
    }

    /// <summary>The references a function takes.</summary>
    public IEnumerable<Effect> Acquired(IrFunction function) => Of(function.Name).Where(effect => effect.Kind == EffectKind.Acquires);

    /// <summary>What a function returns as long as it is something it was given: <c>static state *state_of(PyObject *module)</c>.</summary>
    private ImmutableArray<Place> Returned(string name)
    {
        if (Function(name) is not IrFunction function || _returning.Count >= MaximumCallDepth || !_returning.Add(name))
        {
            return [];
        }

        ImmutableArray<Place> places = [.. function.Blocks.Select(block => block.Exit).OfType<IrTerminator.Return>()
            .SelectMany(exit => Resolver(function).Of(exit.Value).AsEnumerable())];
        _returning.Remove(name);
        return places.All(place => place.Base.Root is Origin.Parameter) ? places : [];
    }

    /// <summary>What one instruction of a function does, calls followed.</summary>
    public IEnumerable<Effect> OfInstruction(IrFunction function, IrInstruction instruction) => instruction switch
    {
        IrInstruction.Call call => OfCall(function, call),
        IrInstruction.Store store => OfStore(function, store),
        _ => [],
    };

    /// <summary>A pointer stored in memory that outlives the call belongs to that memory from then on.</summary>
    private IEnumerable<Effect> OfStore(IrFunction function, IrInstruction.Store store)
    {
        PlaceResolver resolver = Resolver(function);
        bool isKept = resolver.Of(store.Address).Any(place => place.Base is not Origin.Variable);
        bool isListed = !isKept && function.Definition(store.Address) is not IrInstruction.Local { Type: { IsPointer: true, Size: <= 8 } }; // In an array or structure on the stack, whose loop may free it.
        return isKept || isListed
            ? resolver.Of(store.Value).Where(place => place.Base is Origin.Loaded || isKept && place.Base is Origin.Parameter)
                .Select(place => new Effect(isKept ? EffectKind.GivesAway : EffectKind.Passes, place, store.Position))
            : [];
    }

    private IEnumerable<Effect> OfCall(IrFunction function, IrInstruction.Call call)
    {
        PlaceResolver resolver = Resolver(function);
        string? callee = PlaceResolver.Callee(function, call);
        if (callee is null)
        {
            return OfPointerCall(function, call);
        }

        Contract? contract = under.Contracts.Find(callee, under.Python);
        if (contract is null && Function(callee) is not null)
        {
            return Of(callee).SelectMany(effect => resolver.InTheWordsOfTheCaller(effect.Subject, call)
                .Select(subject => effect with { Subject = subject, Position = call.Position }));
        }

        return call.Arguments.SelectMany((argument, index) => resolver.Of(argument)
            .Select(place => (place, kind: KindOf(callee, contract, index)))
            .Where(pair => pair.kind is not null)
            .Select(pair => new Effect(pair.kind!.Value, pair.place, call.Position)));
    }

    private IEnumerable<Effect> OfPointerCall(IrFunction function, IrInstruction.Call call)
    {
        PlaceResolver resolver = Resolver(function);
        string? slot = SlotNames.Called(function, call, resolver);
        EffectKind kind = slot is null ? EffectKind.Passes : EffectKind.CallsSlot;
        return call.Arguments.SelectMany(argument => resolver.Of(argument).Select(place => new Effect(kind, place, call.Position, slot)));
    }

    private EffectKind? KindOf(string callee, Contract? contract, int argument)
    {
        switch (under.Contracts.Canonical(callee))
        {
            case "PyObject_GC_UnTrack":
                return EffectKind.Untracks;
            case "Py_INCREF" or "Py_XINCREF":
                return EffectKind.Acquires;
            case "PyObject_CallFinalizerFromDealloc" or "PyObject_CallFinalizer":
                return EffectKind.Finalizes;
        }

        if (contract is null)
        {
            return IsHarmless(callee) ? null : EffectKind.Passes;
        }

        if (argument >= contract.Parameters.Length)
        {
            return null;
        }

        return contract.Parameters[argument].Effect switch
        {
            ParameterEffect.Releases or ParameterEffect.Clears or ParameterEffect.Replaces => EffectKind.Releases,
            ParameterEffect.Frees or ParameterEffect.FreesOnSuccess or ParameterEffect.Closes or ParameterEffect.ClosesOnSuccess or ParameterEffect.ReplacesBlock => EffectKind.Frees,
            ParameterEffect.Steals or ParameterEffect.StealsOnSuccess => EffectKind.GivesAway,
            _ => null,
        };
    }

    /// <summary>A part of CPython nobody contracted keeps nothing of what it is given.</summary>
    private static bool IsHarmless(string callee) =>
        callee.StartsWith("Py", StringComparison.Ordinal) || callee.StartsWith("_Py", StringComparison.Ordinal) || callee.StartsWith("llvm.", StringComparison.Ordinal);
}
