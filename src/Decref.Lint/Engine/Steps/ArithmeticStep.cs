using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Values;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine.Steps;

/// <summary>
/// Integer arithmetic. Exact outside loops; inside a loop only the sign of a sum or difference is followed, so that counters do not
/// make endless states.
/// </summary>
public sealed class ArithmeticStep(PathCursor cursor)
{
    private const int MostCounted = 4;

    public Value Evaluate(IrInstruction.Arithmetic step)
    {
        Value left = Evaluation.Evaluate(cursor, step.Left);
        Value right = Evaluation.Evaluate(cursor, step.Right);
        if (step.Kind == ArithmeticKind.Resize)
        {
            return left is Value.Constant number ? number with { Number = Narrowed(number.Number, step.Bits) } : left;
        }

        if (left is Value.Test test && right is Value.Constant mask)
        {
            return OfTruth(step.Kind, test, mask.Number != 0);
        }

        if (TaggedPointers.Of(cursor, step.Kind, left, right) is Value pointer)
        {
            return pointer;
        }

        bool isLooping = cursor.Analysis.Shape.IsInCycle(cursor.Block);
        if (left is Value.Constant a && right is Value.Constant b && (!(isLooping && IsSum(step.Kind)) || IsBeforeKnownEnd(step, a.Number)) && Exact(step.Kind, a.Number, b.Number) is long result)
        {
            return Value.OfNumber(Narrowed(result, step.Bits));
        }

        Signs signs = IsSum(step.Kind) ? SignsOfSum(step.Kind, SignsOf(left), SignsOf(right))
            : step.Kind == ArithmeticKind.ShiftRight && SignsOf(left) == Signs.Negative ? Signs.Negative
            : Signs.Any;
        SymbolId same = cursor.Analysis.Shape.IsRepeated(step.Result) ? Computation.Of(cursor.Symbols, $"{step.Kind}{step.Bits}", left, right) : SymbolId.None;
        if (!same.IsNone)
        {
            Fact known = cursor.State.FactOf(same).And(Fact.WithSigns(signs)) ?? Fact.WithSigns(signs);
            cursor.State = cursor.State.WithFact(same, known);
            return Evaluation.Resolve(cursor.State, Value.Of(same));
        }

        SymbolId fresh = Aging.Fresh(cursor, new SymbolOrigin.Produced(cursor.Block.Index, cursor.Instruction, 0));
        cursor.State = cursor.State.WithFact(fresh, Fact.WithSigns(signs));
        return Value.Of(fresh);
    }

    /// <summary>A few rounds of a loop whose end is known by now (<c>i &lt; 3</c>, <c>i &lt; count</c> after two were counted) are walked one by one.</summary>
    private bool IsBeforeKnownEnd(IrInstruction.Arithmetic step, long number) =>
        cursor.Analysis.Shape.EndsOf(step.Result).Any(end => KnownEnd(end) is > 0 and <= MostCounted and long last && number >= 0 && number < last);

    private long? KnownEnd(ValueId end) => cursor.Function[end] switch
    {
        IrValue.Integer number => number.Value,
        IrValue.Result => cursor.Function.Definition(end) switch
        {
            IrInstruction.Arithmetic { Kind: ArithmeticKind.Resize } resize => KnownEnd(resize.Left),
            IrInstruction.Load load when Evaluation.Evaluate(cursor, load.Address) is Value.Address variable
                && cursor.State.Memory.TryGet(variable.Location, out Value? held) => (Evaluation.Resolve(cursor.State, held) as Value.Constant)?.Number,
            _ => null,
        },
        _ => null,
    };

    private static Value OfTruth(ArithmeticKind kind, Value.Test test, bool mask) => kind switch
    {
        ArithmeticKind.ExclusiveOr => mask ? Evaluation.Negate(test) : test,
        ArithmeticKind.And => mask ? test : Value.Zero,
        ArithmeticKind.Or => mask ? Value.OfNumber(1) : test,
        _ => Value.Unknown,
    };

    private static bool IsSum(ArithmeticKind kind) => kind is ArithmeticKind.Add or ArithmeticKind.Subtract or ArithmeticKind.Multiply;

    private static long? Exact(ArithmeticKind kind, long left, long right) => kind switch
    {
        ArithmeticKind.Add => unchecked(left + right),
        ArithmeticKind.Subtract => unchecked(left - right),
        ArithmeticKind.Multiply => unchecked(left * right),
        ArithmeticKind.And => left & right,
        ArithmeticKind.Or => left | right,
        ArithmeticKind.ExclusiveOr => left ^ right,
        ArithmeticKind.Divide when left >= 0 && right > 0 => left / right,
        ArithmeticKind.Remainder when left >= 0 && right > 0 => left % right,
        _ => null,
    };

    private static long Narrowed(long number, int bits) => bits switch
    {
        1 => number & 1,
        8 => (sbyte)number,
        16 => (short)number,
        32 => (int)number,
        _ => number,
    };

    private Signs SignsOf(Value value) => value switch
    {
        Value.Constant constant => Fact.SignOf(constant.Number),
        Value.Unknowable known => cursor.State.FactOf(known.Symbol).Signs,
        _ => Signs.Any,
    };

    private static Signs SignsOfSum(ArithmeticKind kind, Signs left, Signs right)
    {
        if (kind == ArithmeticKind.Multiply)
        {
            return Signs.Any;
        }

        if (kind == ArithmeticKind.Subtract)
        {
            // A positive number less one may reach zero but not pass it, as far as one step goes; further steps test again.
            return right == Signs.Zero ? left : right == Signs.Positive && left == Signs.Positive ? Signs.Zero | Signs.Positive : Signs.Any;
        }

        const Signs NotNegative = Signs.Zero | Signs.Positive;
        if ((left & Signs.Negative) != 0 || (right & Signs.Negative) != 0)
        {
            return left == Signs.Zero ? right : right == Signs.Zero ? left : Signs.Any;
        }

        return left == Signs.Positive || right == Signs.Positive ? Signs.Positive : NotNegative;
    }
}
