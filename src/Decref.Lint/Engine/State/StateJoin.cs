using Decref.Lint.Engine.Values;

namespace Decref.Lint.Engine.State;

/// <summary>
/// The state that says no more than either of two: where they differ in a number, a variable or memory the joined state knows only what both
/// know. It stands for the paths of both, so it is only made of states that owe the same (<see cref="OwnershipKey"/>).
/// </summary>
public sealed class StateJoin(SymbolTable symbols)
{
    private readonly List<(Location Cell, Fact Fact, SymbolId Pointee)> _differing = [];
    private readonly List<(Location Cell, Value Something)> _replaced = [];

    /// <param name="block">Where the two meet.</param>
    public ProgramState Of(ProgramState one, ProgramState other, int block)
    {
        _differing.Clear();
        var joined = new ProgramState(
            one.Temporaries.Join(other.Temporaries, 0, static (_, _, left, right) => left is not null && left.Equals(right) ? left : null),
            one.Memory.Join(other.Memory, (Join: this, One: one, Other: other), static (given, cell, left, right) => given.Join.Content(given.One, given.Other, cell, left, right)),
            one.Facts.Join(other.Facts, 0, static (_, _, left, right) => left is null || right is null ? null : Known(left, right)),
            one.Objects.Join(other.Objects, this, static (join, symbol, left, right) => join.Object(symbol, left, right)),
            one.Exception == other.Exception ? one.Exception : ExceptionState.Unknown);
        return _differing.Count == 0 ? joined : WithSomething(joined, block);
    }

    /// <summary>What one path did to an object of the caller's and another did not is in doubt; of other objects nothing more is said.</summary>
    private TrackedObject? Object(SymbolId symbol, TrackedObject? left, TrackedObject? right)
    {
        if (left is not null && left.Equals(right))
        {
            return left;
        }

        TrackedObject either = left ?? right!;
        if (symbols.OriginOf(symbol) is not SymbolOrigin.Parameter && either.Provenance != Provenance.Field)
        {
            return null;
        }

        ObjectMarks doubt = IsReleased(left) || IsReleased(right) ? ObjectMarks.Hidden | ObjectMarks.ReleasedIfPresent : ObjectMarks.Hidden;
        TrackedObject doubted = TrackedObject.Of(either.Provenance) with { Kind = either.Kind, Resource = either.Resource, Marks = doubt };
        return doubted.Equals(left) ? left : doubted;
    }

    private static bool IsReleased(TrackedObject? tracked) =>
        tracked is not null && (tracked.Owned < 0 || tracked.Owned == 0 && tracked.Has(ObjectMarks.Detached) || tracked.Has(ObjectMarks.ReleasedIfPresent));

    private Value? Content(ProgramState one, ProgramState other, Location cell, Value? left, Value? right)
    {
        if (left is not null && left.Equals(right))
        {
            return left;
        }

        if (cell.Slot != LocationSlot.Bytes || !cell.Index.IsNone || left is null && IsInitial(cell, right) || right is null && IsInitial(cell, left))
        {
            return null;
        }

        if (left is Value.Constant a && right is Value.Constant b && a.Number == b.Number)
        {
            return Value.OfNumber(a.Number);
        }

        bool isOnePointer = left is not null && right is not null && left.Pointee == right.Pointee;
        _differing.Add((cell, FactOf(one, cell, left).Or(FactOf(other, cell, right)), isOnePointer ? left!.Pointee : SymbolId.None));
        return Value.Unknown;
    }

    /// <summary>What differs is one unknown value from here on, so that a path that asks twice gets one answer.</summary>
    private ProgramState WithSomething(ProgramState state, int block)
    {
        SmallMap<SymbolId, Fact> facts = state.Facts;
        _replaced.Clear();
        foreach ((Location cell, Fact fact, SymbolId pointee) in _differing)
        {
            SymbolId joined = symbols.Intern(new SymbolOrigin.Joined(block, cell));
            if (state.Mentions(joined) || IsPointedInto(joined))
            {
                continue;
            }

            _replaced.Add((cell, pointee.IsNone ? Value.Of(joined) : new Value.Address(Location.At(Region.Of(pointee)) with { Index = joined })));
            facts = !pointee.IsNone ? facts : fact == Fact.Nothing ? facts.Without(joined) : facts.With(joined, fact);
        }

        _replaced.Reverse();
        return state with { Memory = state.Memory.Select(_replaced, InPlaceOfUnknown), Facts = facts };
    }

    private bool IsPointedInto(SymbolId joined)
    {
        foreach ((Location _, Value something) in _replaced)
        {
            if (something.Names(joined))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Cells come in the order they were found to differ in; the next is the last of the list.</summary>
    private static Value InPlaceOfUnknown(List<(Location Cell, Value Something)> replaced, Location cell, Value value)
    {
        if (replaced.Count == 0 || replaced[^1].Cell != cell)
        {
            return value;
        }

        Value something = replaced[^1].Something;
        replaced.RemoveAt(replaced.Count - 1);
        return something;
    }

    private static Fact? Known(Fact left, Fact right)
    {
        Fact both = left.Or(right);
        return both == Fact.Nothing ? null : both.Equals(left) ? left : both;
    }

    private static Fact FactOf(ProgramState state, Location cell, Value? value) => value switch
    {
        Value.Constant constant => Fact.Is(constant.Number),
        Value.Unknowable known => state.FactOf(known.Symbol),
        Value.Address or Value.Function => Fact.NotNull,
        null when state.Memory.Contains(MemoryModel.ZeroMark(cell.Region)) => Fact.Null,
        _ => Fact.Nothing,
    };

    /// <summary>The cell was looked at and not written: as good as one nobody looked at.</summary>
    private bool IsInitial(Location cell, Value? value) =>
        value is Value.Unknowable known && symbols.OriginOf(known.Symbol) is SymbolOrigin.Content content && content.Location == cell;
}
