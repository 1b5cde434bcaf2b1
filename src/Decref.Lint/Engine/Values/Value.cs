using Decref.Lint.Engine.State;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine.Values;

/// <summary>
/// What the engine knows of a value at a program point. Millions of them are compared: equality and hash of the common ones are written out,
/// since those of a derived record look up its type first.
/// </summary>
public abstract record Value
{
    public static readonly Value Unknown = new Anything();

    public static readonly Value Zero = new Constant(0, SymbolId.None);

    private Value()
    {
    }

    /// <summary>A number; null is 0. <paramref name="FailedCall"/> names the call whose failure it reports, else none.</summary>
    public sealed record Constant(long Number, SymbolId FailedCall) : Value
    {
        public bool Equals(Constant? other) => other is not null && Number == other.Number && FailedCall == other.FailedCall;

        public override int GetHashCode() => unchecked((int)Number * 31 + FailedCall.Index);
    }

    public sealed record Unknowable(SymbolId Symbol) : Value
    {
        public bool Equals(Unknowable? other) => other is not null && Symbol == other.Symbol;

        public override int GetHashCode() => unchecked(Symbol.Index * 127 + 1);
    }

    public sealed record Address(Location Location) : Value
    {
        public bool Equals(Address? other) => other is not null && Location == other.Location;

        public override int GetHashCode() => Location.GetHashCode();
    }

    public sealed record Function(string Name) : Value;

    /// <summary>The truth of a comparison that is not decided yet.</summary>
    public sealed record Test(ComparisonKind Kind, Value Left, Value Right) : Value
    {
        /// <summary>The function asks the same elsewhere: the answer is remembered.</summary>
        public bool IsRepeated { get; init; }
    }

    /// <summary>Nothing is known and nothing depends on it.</summary>
    public sealed record Anything : Value;

    public static Value Of(SymbolId symbol) => new Unknowable(symbol);

    public static Value OfNumber(long number) => number == 0 ? Zero : new Constant(number, SymbolId.None);

    public bool Names(SymbolId symbol) => this switch
    {
        Unknowable known => known.Symbol == symbol,
        Constant constant => constant.FailedCall == symbol,
        Address address => address.Location.Names(symbol),
        Test test => test.Left.Names(symbol) || test.Right.Names(symbol),
        _ => false,
    };

    /// <summary>The symbol this value points to or into, none when it is no pointer to what a symbol stands for.</summary>
    public SymbolId Pointee => this switch
    {
        Unknowable known => known.Symbol,
        Address { Location.Region: { Kind: RegionKind.Pointee } region } => new SymbolId(region.Id),
        _ => SymbolId.None,
    };

    /// <summary>The symbol this value is, or points into the start of.</summary>
    public SymbolId SymbolOrNone => this is Unknowable known ? known.Symbol : SymbolId.None;
}
