using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine.Values;

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
        if (question.IsNone)
        {
            return null;
        }

        bool? answer = cursor.State.FactOf(question).Decide(isNegated ? ComparisonKind.Equal : ComparisonKind.NotEqual, 0);
        if (answer is not null || test.Kind is not (ComparisonKind.Equal or ComparisonKind.NotEqual))
        {
            return answer;
        }

        return AreOrdered(cursor, test.Left, test.Right) ? isNegated
            : IsCountedTo(cursor, test.Left, test.Right) || IsCountedTo(cursor, test.Right, test.Left) ? !isNegated
            : null;
    }

    /// <summary>A counter that goes up one by one until it is no longer less is at the end then.</summary>
    private static bool IsCountedTo(PathCursor cursor, Value counter, Value end) =>
        !counter.SymbolOrNone.IsNone && cursor.Symbols.OriginOf(counter.SymbolOrNone) is SymbolOrigin.Produced made
        && cursor.Analysis.Shape.InstructionAt(made.Block, made.Instruction) is IrInstruction.Arithmetic sum && cursor.Analysis.Shape.IsCounter(sum.Result)
        && Of(cursor.Symbols, $"{ComparisonKind.Less}", counter, end) is { IsNone: false } order && cursor.State.FactOf(order).IsNull;

    /// <summary>One of the two was found to be less: a loop that was left early is not at its end (<c>if (i == size)</c>).</summary>
    private static bool AreOrdered(PathCursor cursor, Value left, Value right)
    {
        bool Holds(ComparisonKind kind, Value one, Value other) =>
            Of(cursor.Symbols, $"{kind}", one, other) is { IsNone: false } order && cursor.State.FactOf(order).Exact == 1;
        return Holds(ComparisonKind.Less, left, right) || Holds(ComparisonKind.Greater, left, right)
            || Holds(ComparisonKind.Less, right, left) || Holds(ComparisonKind.Greater, right, left);
    }

    /// <summary>What is known of the value's flags is not so of the number it turns out to be: <c>if (op &amp; 16) ...; case 5:</c></summary>
    public static bool Contradicts(PathCursor cursor, ProgramState state, SymbolId symbol, Fact fact)
    {
        if (fact.Exact is not long number || !cursor.Analysis.Shape.ChoosesByFlags)
        {
            return false;
        }

        for (int index = 0; index < state.Facts.Count; index++)
        {
            bool isMasked = cursor.Symbols.OriginOf(state.Facts.Keys[index]) is SymbolOrigin.Computed { Operation: ['A', 'n', 'd', ..] } masked && masked.Left == symbol && masked.Right.IsNone
                && state.Facts.Values[index].And(Fact.Is(masked.Number & number)) is null;
            if (isMasked)
            {
                return true;
            }
        }

        return false;
    }

    public static ProgramState Remember(PathCursor cursor, ProgramState state, Value.Test test)
    {
        (SymbolId question, bool isNegated) = Question(cursor.Symbols, test);
        return question.IsNone ? state : state.WithFact(question, isNegated ? Fact.Null : Fact.Is(1));
    }

    /// <summary>Of two opposite comparisons one is the question and the other its negation.</summary>
    public static bool IsNegated(ComparisonKind kind) =>
        kind is ComparisonKind.NotEqual or ComparisonKind.LessOrEqual or ComparisonKind.GreaterOrEqual or ComparisonKind.UnsignedLessOrEqual or ComparisonKind.UnsignedGreaterOrEqual;

    /// <summary>A comparison that facts cannot hold, such as one of unsigned numbers, as a value of its own; null when it cannot be named.</summary>
    public static Value? Truth(SymbolTable symbols, ComparisonKind kind, Value left, Value right)
    {
        bool isNegated = IsNegated(kind);
        SymbolId question = Of(symbols, $"{(isNegated ? Fact.Negated(kind) : kind)}", left, right);
        return question.IsNone ? null : isNegated ? new Value.Test(ComparisonKind.Equal, Value.Of(question), Value.Zero) : Value.Of(question);
    }

    private static (SymbolId Question, bool IsNegated) Question(SymbolTable symbols, Value.Test test)
    {
        bool isNegated = IsNegated(test.Kind);
        ComparisonKind kind = isNegated ? Fact.Negated(test.Kind) : test.Kind;
        return (Of(symbols, $"{kind}", test.Left, test.Right), isNegated);
    }
}
