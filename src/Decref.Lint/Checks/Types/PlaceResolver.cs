using System.Collections.Immutable;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Types;

/// <summary>
/// Follows pointers through the locals of one function, whatever the order of the statements: which fields can a value be?
/// </summary>
internal sealed class PlaceResolver
{
    private const int MaximumDepth = 4;
    private const int MaximumPlaces = 12;

    private readonly IrFunction _function;
    private readonly ILookup<ValueId, ValueId> _storedIn;
    private readonly HashSet<ValueId> _escaped;
    private readonly Dictionary<ValueId, ImmutableArray<Place>> _known = [];
    private readonly Dictionary<ValueId, List<Place>> _growing = [];
    private readonly Dictionary<ValueId, ImmutableArray<Place>> _returned = [];
    private readonly Func<string, ImmutableArray<Place>> _returnedBy;

    /// <param name="returnedBy">What a function of the module returns, in its own words; empty when that is nothing it was given.</param>
    public PlaceResolver(IrFunction function, Func<string, ImmutableArray<Place>> returnedBy)
    {
        _function = function;
        _returnedBy = returnedBy;
        _storedIn = function.Instructions.OfType<IrInstruction.Store>()
            .Where(store => function.Definition(store.Address) is IrInstruction.Local)
            .ToLookup(store => store.Address, store => store.Value);
        _escaped = [.. function.Instructions.SelectMany(EscapingOperands).Where(id => function.Definition(id) is IrInstruction.Local)];
    }

    /// <summary>What a pointer can be; empty when nothing is known about it.</summary>
    public ImmutableArray<Place> Of(ValueId id)
    {
        if (id.IsNone)
        {
            return [];
        }

        if (!_known.TryGetValue(id, out ImmutableArray<Place> known))
        {
            Solve(SourcesOf(id));
            known = _known[id];
        }

        return known;
    }

    /// <summary>Values in a loop are made of each other: all of them grow until none does.</summary>
    private void Solve(List<ValueId> open)
    {
        foreach (ValueId id in open)
        {
            _growing[id] = [];
        }

        bool isGrowing = true;
        while (isGrowing)
        {
            isGrowing = false;
            foreach (ValueId id in open)
            {
                isGrowing |= Grow(id, _growing[id]);
            }
        }

        foreach (ValueId id in open)
        {
            _known[id] = [.. _growing[id]];
        }

        _growing.Clear();
    }

    private bool Grow(ValueId id, List<Place> places)
    {
        int before = places.Count;
        foreach (Place place in Read(id).ToArray()) // It may be made of itself.
        {
            if (places.Count == MaximumPlaces)
            {
                break;
            }

            if (place.Base.Depth <= MaximumDepth && !places.Contains(place))
            {
                places.Add(place);
            }
        }

        return places.Count != before;
    }

    /// <summary>The value and all that it is made of and that is not known yet, what is used first where there is no loop.</summary>
    private List<ValueId> SourcesOf(ValueId root)
    {
        List<ValueId> order = [];
        HashSet<ValueId> met = [root];
        Stack<(ValueId Id, ImmutableArray<ValueId> Operands, int Next)> path = [];
        path.Push((root, OperandsOf(root), 0));
        while (path.TryPop(out (ValueId Id, ImmutableArray<ValueId> Operands, int Next) top))
        {
            if (top.Next == top.Operands.Length)
            {
                order.Add(top.Id);
                continue;
            }

            path.Push(top with { Next = top.Next + 1 });
            ValueId operand = top.Operands[top.Next];
            if (!operand.IsNone && !_known.ContainsKey(operand) && met.Add(operand))
            {
                path.Push((operand, OperandsOf(operand), 0));
            }
        }

        return order;
    }

    private ImmutableArray<ValueId> OperandsOf(ValueId id) => _function.Definition(id) switch
    {
        IrInstruction.Load load when IsVariable(load.Address) => [.. _storedIn[load.Address]],
        IrInstruction.Load load => [load.Address],
        IrInstruction.Part part => [part.Base],
        IrInstruction.Select select => [select.WhenTrue, select.WhenFalse],
        IrInstruction.Phi phi => [.. phi.Edges.Select(edge => edge.Value)],
        IrInstruction.Arithmetic arithmetic when IsMarking(arithmetic) => [arithmetic.Left],
        IrInstruction.Call call => OperandsOf(id, call),
        _ => [],
    };

    private ImmutableArray<ValueId> OperandsOf(ValueId id, IrInstruction.Call call)
    {
        if (FieldRead(call) is not null)
        {
            return call.Arguments;
        }

        _returned[id] = Callee(_function, call) is string callee ? _returnedBy(callee) : [];
        return [.. _returned[id].Select(place => ArgumentFor(place, call)).Where(argument => !argument.IsNone)];
    }

    private IEnumerable<Place> Look(ValueId id) =>
        _known.TryGetValue(id, out ImmutableArray<Place> known) ? known : _growing.GetValueOrDefault(id, []);

    private IEnumerable<Place> Read(ValueId id) => _function[id] switch
    {
        IrValue.Parameter parameter => [new Place(new Origin.Parameter(parameter.Index), 0)],
        IrValue.GlobalAddress global => [new Place(new Origin.Global(global.Name), global.Offset)],
        IrValue.Result => ReadResult(id, _function.Definition(id)),
        _ => [],
    };

    private IEnumerable<Place> ReadResult(ValueId id, IrInstruction? instruction) => instruction switch
    {
        IrInstruction.Local => [new Place(new Origin.Variable(id), 0)],
        IrInstruction.Load load => ReadLoad(load),
        IrInstruction.Part part => Look(part.Base).Select(place => Inside(place, part)),
        IrInstruction.Select select => Look(select.WhenTrue).Concat(Look(select.WhenFalse)),
        IrInstruction.Phi phi => phi.Edges.SelectMany(edge => Look(edge.Value)),
        IrInstruction.Arithmetic arithmetic when IsMarking(arithmetic) => Look(arithmetic.Left),
        IrInstruction.Call call => ReadCall(id, call),
        _ => [],
    };

    /// <summary>Sets or clears a mark in the lowest bits of a pointer, which stays the same pointer.</summary>
    private static bool IsMarking(IrInstruction.Arithmetic arithmetic) => arithmetic is { Kind: ArithmeticKind.And or ArithmeticKind.Or, Bits: 64 };

    private static Place Inside(Place place, IrInstruction.Part part) =>
        new(place.Base, place.Offset + part.Offset, place.Struct ?? part.Struct);

    private bool IsVariable(ValueId address) => _function.Definition(address) is IrInstruction.Local;

    private IEnumerable<Place> ReadLoad(IrInstruction.Load load)
    {
        if (!IsVariable(load.Address))
        {
            return Look(load.Address).Select(place => new Place(place.Content, 0));
        }

        IEnumerable<Place> stored = _storedIn[load.Address].SelectMany(Look);
        return _escaped.Contains(load.Address)
            ? stored.Append(new Place(new Origin.Loaded(new Origin.Variable(load.Address), 0), 0))
            : stored;
    }

    private IEnumerable<Place> ReadCall(ValueId id, IrInstruction.Call call)
    {
        if (FieldRead(call) is long offset)
        {
            return Look(call.Arguments[0]).Select(place => new Place(new Origin.Loaded(place.Base, place.Offset + offset), 0));
        }

        ImmutableArray<Place> returned = _returned[id];
        return returned.IsEmpty ? [new Place(new Origin.Made(id), 0)] : returned.SelectMany(place => InTheWordsOfTheCaller(place, call, Look));
    }

    /// <summary>Where a function of one argument that only reads a field of it reads; null for other functions.</summary>
    private long? FieldRead(IrInstruction.Call call) => call.Arguments.Length == 1 ? WellKnownOffsets.OfCall(Callee(_function, call)) : null;

    /// <summary>A place of the callee that hangs on one of its parameters, as the caller sees it.</summary>
    public IEnumerable<Place> InTheWordsOfTheCaller(Place place, IrInstruction.Call call) => InTheWordsOfTheCaller(place, call, argument => Of(argument));

    private static IEnumerable<Place> InTheWordsOfTheCaller(Place place, IrInstruction.Call call, Func<ValueId, IEnumerable<Place>> look) =>
        place.Base.Root is Origin.Global ? [place] : look(ArgumentFor(place, call)).Select(place.RebasedOn);

    private static ValueId ArgumentFor(Place place, IrInstruction.Call call) =>
        place.Base.Root is Origin.Parameter parameter && parameter.Index < call.Arguments.Length ? call.Arguments[parameter.Index] : ValueId.None;

    public static string? Callee(IrFunction function, IrInstruction.Call call) =>
        (function[call.Callee] as IrValue.FunctionAddress)?.Name;

    private static IEnumerable<ValueId> EscapingOperands(IrInstruction instruction) => instruction switch
    {
        IrInstruction.Call call => call.Arguments,
        IrInstruction.Store store => [store.Value],
        IrInstruction.Copy copy => [copy.Target, copy.Source],
        IrInstruction.Part part => [part.Base],
        IrInstruction.Unknown unknown => unknown.Operands,
        _ => [],
    };
}
