namespace Decref.Lint.Engine;

/// <summary>Gives symbols other names, wherever a state mentions them.</summary>
public sealed class SymbolRenaming(IReadOnlyDictionary<SymbolId, SymbolId> renamed)
{
    private readonly Dictionary<Region, Region> _moved = renamed.ToDictionary(pair => Region.Of(pair.Key), pair => Region.Of(pair.Value));

    public ProgramState Of(ProgramState state) => new(
        Map(state.Temporaries, key => key, In),
        Map(state.Memory, At, In),
        Map(state.Facts, Of, fact => fact),
        Map(state.Objects, Of, tracked => tracked with { Anchor = Of(tracked.Anchor) }),
        state.Exception);

    private SymbolId Of(SymbolId symbol) => renamed.GetValueOrDefault(symbol, symbol);

    private Location At(Location location) =>
        location with { Region = _moved.GetValueOrDefault(location.Region, location.Region), Index = Of(location.Index) };

    private Value In(Value value) => value switch
    {
        Value.Unknowable known => Value.Of(Of(known.Symbol)),
        Value.Constant constant => constant with { FailedCall = Of(constant.FailedCall) },
        Value.Address address => new Value.Address(At(address.Location)),
        Value.Test test => new Value.Test(test.Kind, In(test.Left), In(test.Right)),
        _ => value,
    };

    private static SmallMap<TKey, TValue> Map<TKey, TValue>(SmallMap<TKey, TValue> map, Func<TKey, TKey> rename, Func<TValue, TValue> change)
        where TKey : IComparable<TKey>
        where TValue : notnull
    {
        SmallMap<TKey, TValue> result = SmallMap<TKey, TValue>.Empty;
        for (int index = 0; index < map.Count; index++)
        {
            result = result.With(rename(map.Keys[index]), change(map.Values[index]));
        }

        return result;
    }
}
