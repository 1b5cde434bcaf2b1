using Decref.Lint.Engine.Values;

namespace Decref.Lint.Engine.State;

/// <summary>Gives symbols other names, wherever a state mentions them.</summary>
public sealed class SymbolRenaming(IReadOnlyDictionary<SymbolId, SymbolId> renamed)
{
    private readonly Dictionary<Region, Region> _moved = renamed.ToDictionary(pair => Region.Of(pair.Key), pair => Region.Of(pair.Value));

    public ProgramState Of(ProgramState state) => new(
        state.Temporaries.Select((_, value) => In(value)),
        state.Memory.Renamed(At).Select((_, value) => In(value)),
        state.Facts.Renamed(Of),
        state.Objects.Renamed(Of).Select((_, tracked) => renamed.TryGetValue(tracked.Anchor, out SymbolId other) ? tracked with { Anchor = other } : tracked),
        state.Exception);

    private SymbolId Of(SymbolId symbol) => renamed.GetValueOrDefault(symbol, symbol);

    private Location At(Location location) =>
        location with { Region = _moved.GetValueOrDefault(location.Region, location.Region), Index = Of(location.Index) };

    private Value In(Value value) => value switch
    {
        Value.Unknowable known => renamed.TryGetValue(known.Symbol, out SymbolId other) ? Value.Of(other) : value,
        Value.Constant { FailedCall.IsNone: false } constant => constant with { FailedCall = Of(constant.FailedCall) },
        Value.Address address => new Value.Address(At(address.Location)),
        Value.Test test => new Value.Test(test.Kind, In(test.Left), In(test.Right)),
        _ => value,
    };
}
