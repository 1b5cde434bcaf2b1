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

    /// <summary>Pointer expressions of hand-written C nest less than 30 deep; a hostile file must not exhaust the stack.</summary>
    private const int MaximumNesting = 300;

    private readonly IrFunction _function;
    private readonly ILookup<ValueId, ValueId> _storedIn;
    private readonly HashSet<ValueId> _escaped;
    private readonly Dictionary<ValueId, ImmutableArray<Place>> _known = [];
    private readonly HashSet<ValueId> _underWay = [];
    private int _cycles;

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
        if (_known.TryGetValue(id, out ImmutableArray<Place> known))
        {
            return known;
        }

        if (id.IsNone || _underWay.Count > MaximumNesting || !_underWay.Add(id))
        {
            _cycles++;
            return [];
        }

        int cyclesBefore = _cycles;
        ImmutableArray<Place> places = [.. Read(id).Where(place => place.Base.Depth <= MaximumDepth).Distinct().Take(MaximumPlaces)];
        _underWay.Remove(id);
        if (_underWay.Count == 0 || cyclesBefore == _cycles)
        {
            _known[id] = places;
        }

        return places;
    }

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
        IrInstruction.Part part => Of(part.Base).Select(place => Inside(place, part)),
        IrInstruction.Select select => Of(select.WhenTrue).Concat(Of(select.WhenFalse)),
        IrInstruction.Phi phi => phi.Edges.SelectMany(edge => Of(edge.Value).AsEnumerable()),
        IrInstruction.Call call => ReadCall(id, call),
        _ => [],
    };

    private static Place Inside(Place place, IrInstruction.Part part) =>
        new(place.Base, place.Offset + part.Offset, place.Struct ?? part.Struct);

    private IEnumerable<Place> ReadLoad(IrInstruction.Load load)
    {
        if (_function.Definition(load.Address) is not IrInstruction.Local)
        {
            return Of(load.Address).Select(place => new Place(place.Content, 0));
        }

        IEnumerable<Place> stored = _storedIn[load.Address].SelectMany(value => Of(value).AsEnumerable());
        return _escaped.Contains(load.Address)
            ? stored.Append(new Place(new Origin.Loaded(new Origin.Variable(load.Address), 0), 0))
            : stored;
    }

    private IEnumerable<Place> ReadCall(ValueId id, IrInstruction.Call call)
    {
        string? callee = Callee(_function, call);
        if (call.Arguments.Length == 1 && WellKnownOffsets.OfCall(callee) is long offset)
        {
            return Of(call.Arguments[0]).Select(place => new Place(new Origin.Loaded(place.Base, place.Offset + offset), 0));
        }

        ImmutableArray<Place> returned = callee is null ? [] : _returnedBy(callee);
        return returned.IsEmpty ? [new Place(new Origin.Made(id), 0)] : returned.SelectMany(place => InTheWordsOfTheCaller(place, call));
    }

    /// <summary>A place of the callee that hangs on one of its parameters, as the caller sees it.</summary>
    public IEnumerable<Place> InTheWordsOfTheCaller(Place place, IrInstruction.Call call) => place.Base.Root switch
    {
        Origin.Global => [place],
        Origin.Parameter parameter when parameter.Index < call.Arguments.Length => Of(call.Arguments[parameter.Index]).Select(place.RebasedOn),
        _ => [],
    };

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
