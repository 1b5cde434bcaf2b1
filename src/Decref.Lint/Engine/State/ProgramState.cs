using Decref.Lint.Engine.Values;

namespace Decref.Lint.Engine.State;

/// <summary>
/// Everything known at a program point. Two states are equal when their contents are, whatever path led to them; so a path that
/// arrives with nothing new ends there.
/// </summary>
/// <param name="Temporaries">Values of instructions, by value id.</param>
public sealed record ProgramState(
    SmallMap<int, Value> Temporaries,
    SmallMap<Location, Value> Memory,
    SmallMap<SymbolId, Fact> Facts,
    SmallMap<SymbolId, TrackedObject> Objects,
    ExceptionState Exception)
{
    public static readonly ProgramState Empty = new(
        SmallMap<int, Value>.Empty,
        SmallMap<Location, Value>.Empty,
        SmallMap<SymbolId, Fact>.Empty,
        SmallMap<SymbolId, TrackedObject>.Empty,
        ExceptionState.AsOnEntry);

    public Fact FactOf(SymbolId symbol) => Facts.TryGet(symbol, out Fact? fact) ? fact : Fact.Nothing;

    public bool Mentions(SymbolId symbol)
    {
        if (Objects.Contains(symbol) || Facts.Contains(symbol))
        {
            return true;
        }

        for (int index = 0; index < Memory.Count; index++)
        {
            if (Memory.Keys[index].Names(symbol) || Memory.Values[index].Names(symbol))
            {
                return true;
            }
        }

        foreach (Value value in Temporaries.Values)
        {
            if (value.Names(symbol))
            {
                return true;
            }
        }

        foreach (TrackedObject tracked in Objects.Values)
        {
            if (tracked.Anchor == symbol)
            {
                return true;
            }
        }

        return false;
    }

    public bool Equals(ProgramState? other) =>
        ReferenceEquals(this, other)
        || other is not null && Exception == other.Exception
        && Memory.Equals(other.Memory) && Facts.Equals(other.Facts) && Objects.Equals(other.Objects) && Temporaries.Equals(other.Temporaries);

    public override int GetHashCode() =>
        unchecked(((Memory.GetHashCode() * 31 + Facts.GetHashCode()) * 31 + Objects.GetHashCode()) * 31 + Temporaries.GetHashCode() * 7 + (int)Exception);

    public ProgramState WithTemporary(int value, Value content) => this with { Temporaries = Temporaries.With(value, content) };

    public ProgramState WithCell(Location location, Value content) => this with { Memory = Memory.With(location, content) };

    public ProgramState WithFact(SymbolId symbol, Fact fact) =>
        this with { Facts = fact == Fact.Nothing ? Facts.Without(symbol) : Facts.With(symbol, fact) };

    public ProgramState WithObject(SymbolId symbol, TrackedObject tracked) => this with { Objects = Objects.With(symbol, tracked) };
}
