using Decref.Lint.Ir;

namespace Decref.Lint.Engine;

/// <summary>Names what is computed of unknown values, so that the same computation of the same values is the same unknown value.</summary>
public static class Computation
{
    /// <summary>The symbol of an operation over two values, none when they cannot be named.</summary>
    public static SymbolId Of(SymbolTable symbols, string operation, Value left, Value right) => (left, right) switch
    {
        (Value.Unknowable one, Value.Unknowable other) => symbols.Intern(new SymbolOrigin.Computed(operation, one.Symbol, other.Symbol, 0)),
        (Value.Unknowable one, Value.Constant number) => symbols.Intern(new SymbolOrigin.Computed(operation, one.Symbol, SymbolId.None, number.Number)),
        (Value.Constant number, Value.Unknowable other) => symbols.Intern(new SymbolOrigin.Computed(operation, SymbolId.None, other.Symbol, number.Number)),
        (Value.Constant one, Value.Constant other) => symbols.Intern(new SymbolOrigin.Computed($"{one.Number} {operation}", SymbolId.None, SymbolId.None, other.Number)),
        _ => SymbolId.None,
    };

    /// <summary>What is remembered of a test; null when it was not answered on this path.</summary>
    public static bool? Answer(PathCursor cursor, Value.Test test)
    {
        (SymbolId question, bool isNegated) = Question(cursor.Symbols, test);
        return question.IsNone ? null : cursor.State.FactOf(question).Decide(isNegated ? ComparisonKind.Equal : ComparisonKind.NotEqual, 0);
    }

    public static ProgramState Remember(PathCursor cursor, ProgramState state, Value.Test test)
    {
        (SymbolId question, bool isNegated) = Question(cursor.Symbols, test);
        return question.IsNone ? state : state.WithFact(question, isNegated ? Fact.Null : Fact.Is(1));
    }

    /// <summary>Of two opposite comparisons one is the question and the other its negation.</summary>
    public static bool IsNegated(ComparisonKind kind) => kind is ComparisonKind.NotEqual or ComparisonKind.LessOrEqual or ComparisonKind.GreaterOrEqual;

    private static (SymbolId Question, bool IsNegated) Question(SymbolTable symbols, Value.Test test)
    {
        bool isNegated = IsNegated(test.Kind);
        ComparisonKind kind = isNegated ? Fact.Negated(test.Kind) : test.Kind;
        return (Of(symbols, $"{kind}", test.Left, test.Right), isNegated);
    }
}
