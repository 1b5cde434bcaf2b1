using Decref.Lint.Engine.Values;

namespace Decref.Lint.Engine.State;

/// <summary>The entries of a state that count for <see cref="OwnershipKey"/>, by their places in its maps. Made to be opened again and again.</summary>
internal sealed class OwnedPart(FunctionAnalysis analysis)
{
    private const ObjectMarks OfAnybody = ObjectMarks.Dead | ObjectMarks.Disturbed;
    private const ObjectMarks OfCaller = ObjectMarks.Detached | ObjectMarks.ReleasedIfPresent;

    private readonly SymbolSet _counted = new();
    private readonly List<int> _objects = [];
    private readonly List<int> _cells = [];
    private readonly List<int> _temporaries = [];
    private ProgramState _state = ProgramState.Empty;
    private ExceptionState _exception;

    public void Open(OwnershipKey.Part part)
    {
        _state = part.State;
        _exception = part.OnlyDebts ? ExceptionState.Unknown : _state.Exception;
        bool owes = Count(part.OnlyDebts);
        _cells.Clear();
        for (int index = 0; index < _state.Memory.Count; index++)
        {
            if (IsCounted(_state.Memory.Keys[index], _state.Memory.Values[index], owes && !part.OnlyDebts))
            {
                _cells.Add(index);
            }
        }

        _temporaries.Clear();
        for (int index = 0; index < _state.Temporaries.Count; index++)
        {
            if (_counted.Contains(_state.Temporaries.Values[index].Pointee))
            {
                _temporaries.Add(index);
            }
        }
    }

    public bool IsLike(OwnedPart other)
    {
        bool isLike = _exception == other._exception
            && _objects.Count == other._objects.Count && _cells.Count == other._cells.Count && _temporaries.Count == other._temporaries.Count;
        for (int at = 0; isLike && at < _objects.Count; at++)
        {
            (int index, int others) = (_objects[at], other._objects[at]);
            isLike = _state.Objects.Keys[index] == other._state.Objects.Keys[others] && _state.Objects.Values[index].Equals(other._state.Objects.Values[others]);
        }

        for (int at = 0; isLike && at < _cells.Count; at++)
        {
            (int index, int others) = (_cells[at], other._cells[at]);
            isLike = _state.Memory.Keys[index] == other._state.Memory.Keys[others] && HoldAlike(_state.Memory.Values[index], other._state.Memory.Values[others]);
        }

        for (int at = 0; isLike && at < _temporaries.Count; at++)
        {
            (int index, int others) = (_temporaries[at], other._temporaries[at]);
            isLike = _state.Temporaries.Keys[index] == other._state.Temporaries.Keys[others] && HoldAlike(_state.Temporaries.Values[index], other._state.Temporaries.Values[others]);
        }

        return isLike;
    }

    public int Hash()
    {
        int hash = (int)_exception;
        foreach (int index in _objects)
        {
            hash = unchecked((hash * 31 + _state.Objects.Keys[index].Index) * 31 + _state.Objects.Values[index].GetHashCode());
        }

        foreach (int index in _cells)
        {
            Value value = _state.Memory.Values[index];
            hash = unchecked((hash * 31 + _state.Memory.Keys[index].GetHashCode()) * 31 + (value.Pointee.IsNone ? value.GetHashCode() : value.Pointee.Index));
        }

        foreach (int index in _temporaries)
        {
            hash = unchecked((hash * 31 + _state.Temporaries.Keys[index]) * 31 + _state.Temporaries.Values[index].Pointee.Index);
        }

        return hash;
    }

    /// <summary>An object and a place inside it are held alike.</summary>
    private static bool HoldAlike(Value one, Value other) => one.Pointee == other.Pointee && (!one.Pointee.IsNone || one.Equals(other));

    /// <summary>True when something is owed.</summary>
    private bool Count(bool onlyDebts)
    {
        bool owes = false;
        _counted.Clear();
        _objects.Clear();
        for (int index = 0; index < _state.Objects.Count; index++)
        {
            TrackedObject tracked = _state.Objects.Values[index];
            if (onlyDebts ? IsOwed(tracked) : IsCounted(_state.Objects.Keys[index], tracked))
            {
                _counted.Add(_state.Objects.Keys[index]);
                _objects.Add(index);
                owes |= tracked.Surplus > 0;
            }
        }

        return owes;
    }

    private bool IsCounted(SymbolId symbol, TrackedObject tracked) =>
        IsNamedByCaller(symbol)
            ? tracked.Owned != 0 || tracked.Stores != 0 || tracked.Has(OfAnybody | OfCaller)
            : IsOwed(tracked) || !tracked.Has(ObjectMarks.Hidden) && (tracked.Owned < 0 || tracked.Has(OfAnybody));

    private static bool IsOwed(TrackedObject tracked) => tracked.Surplus > 0 && !tracked.Has(ObjectMarks.Hidden);

    private bool IsCounted(Location cell, Value value, bool toldFlagsCount) =>
        cell.Slot == LocationSlot.Resource
        || cell.Index.IsNone && _counted.Contains(value.Pointee)
        || value is Value.Constant told && IsTold(cell, told.Number, toldFlagsCount);

    /// <summary>The result, and flags behind the caller's pointers while something is owed: they may say whether.</summary>
    private bool IsTold(Location cell, long number, bool flagsCount) =>
        cell.Region.Kind == RegionKind.Local && cell.Region.Id == analysis.Shape.ReturnVariable && cell.Region.Id != 0
        || flagsCount && number is 0 or 1 && cell.Region.Kind == RegionKind.Pointee && analysis.Symbols.OriginOf(new SymbolId(cell.Region.Id)) is SymbolOrigin.Parameter;

    private bool IsNamedByCaller(SymbolId symbol) => analysis.Symbols[symbol].Age == 0 && analysis.Symbols.OriginOf(symbol) switch
    {
        SymbolOrigin.Parameter => true,
        SymbolOrigin.Content { Location: { Region: { Kind: RegionKind.Pointee } owner, Index.IsNone: true } } => analysis.Symbols.OriginOf(new SymbolId(owner.Id)) is SymbolOrigin.Parameter,
        _ => false,
    };
}
