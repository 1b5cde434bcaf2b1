namespace Decref.Lint.Engine;

/// <summary>
/// The part of a state that findings are made of: which objects are owed or were given up, where they are held, whether an exception is set, and
/// what the caller is told. Paths that agree in it differ only in numbers and in memory nobody counts.
/// </summary>
public sealed class OwnershipKey(FunctionAnalysis analysis)
{
    private const ObjectMarks OfAnybody = ObjectMarks.Dead | ObjectMarks.Disturbed;
    private const ObjectMarks OfCaller = ObjectMarks.Detached | ObjectMarks.ReleasedIfPresent;

    public ProgramState Of(ProgramState state)
    {
        SmallMap<SymbolId, TrackedObject> counted = state.Objects.Where(IsCounted);
        bool owes = counted.Any(static tracked => tracked.Surplus > 0);
        return Of(state, counted, state.Exception, (cell, number) => IsTold(cell, number, owes));
    }

    /// <summary>For points that are reached in very many ways: only what this function still owes.</summary>
    public ProgramState OfDebts(ProgramState state) =>
        Of(state, state.Objects.Where(static (_, tracked) => IsOwed(tracked)), ExceptionState.Unknown, (cell, _) => IsResult(cell));

    private static ProgramState Of(ProgramState state, SmallMap<SymbolId, TrackedObject> counted, ExceptionState exception, Func<Location, long, bool> isTold) => new(
        state.Temporaries.Where((_, value) => counted.Contains(value.Pointee)).Select((_, value) => Value.Of(value.Pointee)),
        state.Memory
            .Where((cell, value) => cell.Slot == LocationSlot.Resource || cell.Index.IsNone && counted.Contains(value.Pointee) || value is Value.Constant told && isTold(cell, told.Number))
            .Select(static (_, value) => value.Pointee.IsNone ? value : Value.Of(value.Pointee)),
        SmallMap<SymbolId, Fact>.Empty,
        counted,
        exception);

    private bool IsCounted(SymbolId symbol, TrackedObject tracked) =>
        IsNamedByCaller(symbol)
            ? tracked.Owned != 0 || tracked.Stores != 0 || tracked.Has(OfAnybody | OfCaller)
            : IsOwed(tracked) || !tracked.Has(ObjectMarks.Hidden) && (tracked.Owned < 0 || tracked.Has(OfAnybody));

    private static bool IsOwed(TrackedObject tracked) => tracked.Surplus > 0 && !tracked.Has(ObjectMarks.Hidden);

    /// <summary>The result, and flags behind the caller's pointers while something is owed: they may say whether.</summary>
    private bool IsTold(Location cell, long number, bool owes) =>
        IsResult(cell)
        || owes && number is 0 or 1 && cell.Region.Kind == RegionKind.Pointee && analysis.Symbols.OriginOf(new SymbolId(cell.Region.Id)) is SymbolOrigin.Parameter;

    private bool IsResult(Location cell) =>
        cell.Region.Kind == RegionKind.Local && cell.Region.Id == analysis.Shape.ReturnVariable && cell.Region.Id != 0;

    private bool IsNamedByCaller(SymbolId symbol) => analysis.Symbols[symbol].Age == 0 && analysis.Symbols.OriginOf(symbol) switch
    {
        SymbolOrigin.Parameter => true,
        SymbolOrigin.Content { Location: { Region: { Kind: RegionKind.Pointee } owner, Index.IsNone: true } } => analysis.Symbols.OriginOf(new SymbolId(owner.Id)) is SymbolOrigin.Parameter,
        _ => false,
    };
}
