using Decref.Lint.Ir;

namespace Decref.Lint.Engine.Values;

/// <summary>
/// What is known of an unknown number or pointer: the signs it can have (a pointer is zero or positive), its exact value, and up to
/// four values it is not.
/// </summary>
public sealed record Fact(Signs Signs, long? Exact, long ExcludedA, long ExcludedB, long ExcludedC, long ExcludedD)
{
    public static readonly Fact Nothing = new(Signs.Any, null, 0, 0, 0, 0);
    public static readonly Fact NotNull = Nothing with { Signs = Signs.Positive };
    public static readonly Fact Null = Nothing with { Signs = Signs.Zero, Exact = 0 };

    public bool IsNull => Exact == 0;

    public bool IsNotNull => (Signs & Signs.Zero) == 0;

    public override int GetHashCode() => unchecked((int)Signs + (int)(Exact ?? 0) * 31 + (int)ExcludedA * 127 + (int)ExcludedB * 8191);

    public static Fact WithSigns(Signs signs) => signs == Signs.Zero ? Null : Nothing with { Signs = signs };

    public static Fact Is(long number) => new(SignOf(number), number, 0, 0, 0, 0);

    public static Signs SignOf(long number) => number switch { < 0 => Signs.Negative, 0 => Signs.Zero, _ => Signs.Positive };

    /// <summary>What is known once the comparison holds; null when it cannot.</summary>
    public Fact? Assume(ComparisonKind kind, long number)
    {
        if (Exact is long exact)
        {
            return Holds(kind, exact, number) is false ? null : this;
        }

        return kind switch
        {
            ComparisonKind.Equal => Allows(number) ? Is(number) : null,
            ComparisonKind.NotEqual => number == 0 ? Restrict(Signs & ~Signs.Zero) : Excluding(number),
            _ => Restrict(SignsWhere(kind, number)),
        };
    }

    /// <summary>True, false, or null when it depends.</summary>
    public bool? Decide(ComparisonKind kind, long number)
    {
        bool possible = CanHold(kind, number);
        bool avoidable = CanHold(Negated(kind), number);
        return possible == avoidable ? null : possible;
    }

    private bool CanHold(ComparisonKind kind, long number) =>
        Exact is long exact ? Holds(kind, exact, number) is not false : kind switch
        {
            ComparisonKind.Equal => Allows(number),
            ComparisonKind.NotEqual => number != 0 || (Signs & ~Signs.Zero) != 0,
            _ => (Signs & SignsWhere(kind, number)) != 0,
        };

    /// <summary>The signs that numbers have of which an order holds.</summary>
    private static Signs SignsWhere(ComparisonKind kind, long number) => kind switch
    {
        ComparisonKind.Less => number <= 0 ? Signs.Negative : number == 1 ? Signs.Negative | Signs.Zero : Signs.Any,
        ComparisonKind.LessOrEqual => number < 0 ? Signs.Negative : number == 0 ? Signs.Negative | Signs.Zero : Signs.Any,
        ComparisonKind.Greater => number >= 0 ? Signs.Positive : number == -1 ? Signs.Zero | Signs.Positive : Signs.Any,
        ComparisonKind.GreaterOrEqual => number > 0 ? Signs.Positive : number == 0 ? Signs.Zero | Signs.Positive : Signs.Any,
        _ => Signs.Any,
    };

    /// <summary>Both facts together; null when they contradict.</summary>
    public Fact? And(Fact other)
    {
        if (other.Exact is long number)
        {
            return Assume(ComparisonKind.Equal, number);
        }

        Fact? result = Restrict(other.Signs);
        foreach (long excluded in (ReadOnlySpan<long>)[other.ExcludedA, other.ExcludedB, other.ExcludedC, other.ExcludedD])
        {
            result = excluded == 0 ? result : result?.Assume(ComparisonKind.NotEqual, excluded);
        }

        return result;
    }

    /// <summary>What is known when one of the two facts holds.</summary>
    public Fact Or(Fact other)
    {
        if (Equals(other))
        {
            return this;
        }

        Fact either = WithSigns(Signs | other.Signs);
        foreach (long excluded in (ReadOnlySpan<long>)[ExcludedA, ExcludedB, ExcludedC, ExcludedD, other.ExcludedA, other.ExcludedB, other.ExcludedC, other.ExcludedD])
        {
            either = excluded != 0 && !Admits(excluded) && !other.Admits(excluded) ? either.Excluding(excluded) : either;
        }

        return either;
    }

    public static ComparisonKind Negated(ComparisonKind kind) => kind switch
    {
        ComparisonKind.Equal => ComparisonKind.NotEqual,
        ComparisonKind.NotEqual => ComparisonKind.Equal,
        ComparisonKind.Less => ComparisonKind.GreaterOrEqual,
        ComparisonKind.LessOrEqual => ComparisonKind.Greater,
        ComparisonKind.Greater => ComparisonKind.LessOrEqual,
        ComparisonKind.GreaterOrEqual => ComparisonKind.Less,
        ComparisonKind.UnsignedLess => ComparisonKind.UnsignedGreaterOrEqual,
        ComparisonKind.UnsignedLessOrEqual => ComparisonKind.UnsignedGreater,
        ComparisonKind.UnsignedGreater => ComparisonKind.UnsignedLessOrEqual,
        ComparisonKind.UnsignedGreaterOrEqual => ComparisonKind.UnsignedLess,
        _ => ComparisonKind.Other,
    };

    public static bool? Holds(ComparisonKind kind, long left, long right) => kind switch
    {
        ComparisonKind.Equal => left == right,
        ComparisonKind.NotEqual => left != right,
        ComparisonKind.Less => left < right,
        ComparisonKind.LessOrEqual => left <= right,
        ComparisonKind.Greater => left > right,
        ComparisonKind.GreaterOrEqual => left >= right,
        _ => null,
    };

    private bool Admits(long number) => Exact is long exact ? exact == number : Allows(number);

    private bool Allows(long number) => (Signs & SignOf(number)) != 0 && (number == 0 || !Excludes(number));

    private bool Excludes(long number) => number == ExcludedA || number == ExcludedB || number == ExcludedC || number == ExcludedD;

    private Fact? Restrict(Signs signs)
    {
        Signs left = Signs & signs;
        return left switch
        {
            Signs.None => null,
            Signs.Zero => Null,
            _ => left == Signs ? this : this with { Signs = left },
        };
    }

    private Fact Excluding(long number)
    {
        if ((Signs & SignOf(number)) == 0 || Excludes(number) || ExcludedD != 0)
        {
            return this;
        }

        return ExcludedA == 0 ? this with { ExcludedA = number }
            : ExcludedB == 0 ? this with { ExcludedB = number }
            : ExcludedC == 0 ? this with { ExcludedC = number }
            : this with { ExcludedD = number };
    }
}
