using Decref.Lint.Engine.Counting;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Steps;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine.Values;

/// <summary>Turns operands into values and comparisons into truth.</summary>
public static class Evaluation
{
    // Identities of singletons and globals live far above any number a program compares with.
    private const long IdentityBase = 1L << 60;

    // No address space is larger: a size that is compared with more (PyMem_New asks for PY_SSIZE_T_MAX / sizeof(type)) is a guard.
    private const long LargestMemory = 1L << 48;

    /// <summary>The fact says that a pointer is one certain object of the program.</summary>
    public static bool IsIdentity(Fact fact) => fact.Exact >= IdentityBase;

    public static Value Evaluate(PathCursor cursor, ValueId id)
    {
        if (cursor.Analysis.FixedValues[id.Index] is Value.Address variable)
        {
            return variable;
        }

        IrValue operand = cursor.Function[id];
        if (operand is IrValue.Result)
        {
            return cursor.State.Temporaries.TryGet(id.Index, out Value? value) ? Resolve(cursor.State, value) : Value.Unknown;
        }

        Value known = cursor.Analysis.FixedValues[id.Index] ??= FixedValue(cursor, id);
        return operand is IrValue.Parameter ? Resolve(cursor.State, known) : known;
    }

    /// <summary>What an operand is wherever it is read.</summary>
    private static Value FixedValue(PathCursor cursor, ValueId id) => cursor.Function[id] switch
    {
        IrValue.Parameter parameter => Value.Of(cursor.Symbols.Intern(new SymbolOrigin.Parameter(parameter.Index))),
        IrValue.Integer number => Value.OfNumber(number.Value),
        IrValue.Null => Value.Zero,
        IrValue.Floating { Value: -1.0 } => Value.OfNumber(-1), // What PyFloat_AsDouble returns when it fails.
        IrValue.Floating { Value: 0.0 } => Value.Zero, // if (distance < 0) asks for that.
        IrValue.Text => new Value.Address(Location.At(cursor.Symbols.TextRegion(id))),
        IrValue.GlobalAddress global => OfGlobal(cursor.Symbols, global.Name, global.Offset),
        IrValue.FunctionAddress function => new Value.Function(function.Name),
        _ => Value.Unknown,
    };

    public static Value OfGlobal(SymbolTable symbols, string name, long offset) =>
        offset == 0 && Singletons.Contains(name)
            ? Value.Of(symbols.Intern(new SymbolOrigin.Singleton(name)))
            : new Value.Address(Location.At(symbols.GlobalRegion(name), offset));

    /// <summary>Replaces a symbol by its number once that is known.</summary>
    public static Value Resolve(ProgramState state, Value value) =>
        value is Value.Unknowable known && state.FactOf(known.Symbol).Exact is long number and < IdentityBase
            ? Value.OfNumber(number)
            : value;

    public static Value Compare(PathCursor cursor, ComparisonKind kind, Value left, Value right)
    {
        if (left is Value.Test test && right is Value.Constant { Number: 0 } && kind is ComparisonKind.Equal or ComparisonKind.NotEqual)
        {
            return kind == ComparisonKind.NotEqual ? left : Negate((Value.Test)left);
        }

        (kind, right) = WithoutSign(cursor, kind, left, right);
        return Decide(cursor, kind, left, right) switch
        {
            true => Value.OfNumber(1),
            false => Value.Zero,
            null when kind == ComparisonKind.Other => Value.Unknown,
            null => new Value.Test(kind, left, right),
        };
    }

    /// <summary>Orders of unsigned numbers as the engine's own: more than 0 is not 0, and what is not negative compares alike both ways.</summary>
    private static (ComparisonKind Kind, Value Right) WithoutSign(PathCursor cursor, ComparisonKind kind, Value left, Value right)
    {
        ComparisonKind signed = kind switch
        {
            ComparisonKind.UnsignedLess => ComparisonKind.Less,
            ComparisonKind.UnsignedLessOrEqual => ComparisonKind.LessOrEqual,
            ComparisonKind.UnsignedGreater => ComparisonKind.Greater,
            ComparisonKind.UnsignedGreaterOrEqual => ComparisonKind.GreaterOrEqual,
            _ => ComparisonKind.Other,
        };
        if (signed != ComparisonKind.Other && Resolve(cursor.State, left) is Value.Constant one && Resolve(cursor.State, right) is Value.Constant other)
        {
            // -1 is the largest number there is, on whatever side of the sign the engine has it.
            return one.Number < 0 == other.Number < 0 ? (signed, right) : (signed, Value.OfNumber(one.Number < 0 ? long.MinValue : long.MaxValue));
        }

        return (signed, right) switch
        {
            (ComparisonKind.Other, _) => (kind, right),
            (ComparisonKind.Greater, Value.Constant { Number: 0 }) or (ComparisonKind.GreaterOrEqual, Value.Constant { Number: 1 }) => (ComparisonKind.NotEqual, Value.Zero),
            (ComparisonKind.LessOrEqual, Value.Constant { Number: 0 }) or (ComparisonKind.Less, Value.Constant { Number: 1 }) => (ComparisonKind.Equal, Value.Zero),
            (_, Value.Constant { Number: >= LargestMemory }) => (signed, right),
            _ => (IsNotNegative(cursor, left) && IsNotNegative(cursor, right) ? signed : ComparisonKind.Other, right),
        };
    }

    private static bool IsNotNegative(PathCursor cursor, Value value) => value switch
    {
        Value.Constant constant => constant.Number >= 0,
        Value.Unknowable known => (cursor.State.FactOf(known.Symbol).Signs & Signs.Negative) == 0,
        _ => false,
    };

    public static Value Negate(Value.Test test) => Negated(test);

    /// <summary>Whether a condition holds; null when both are possible.</summary>
    public static bool? Truth(PathCursor cursor, Value condition) => condition switch
    {
        Value.Constant constant => constant.Number != 0,
        Value.Test test => Decide(cursor, test.Kind, Resolve(cursor.State, test.Left), Resolve(cursor.State, test.Right)) ?? (test.IsRepeated ? Computation.Answer(cursor, test) : null),
        Value.Unknowable known => cursor.State.FactOf(known.Symbol).Decide(ComparisonKind.NotEqual, 0),
        Value.Address or Value.Function => true,
        _ => null,
    };

    /// <summary>The answer says that a size is larger than memory can be.</summary>
    public static bool IsBeyondMemory(Value condition, bool truth) =>
        condition is Value.Test { Right: Value.Constant { Number: >= LargestMemory and < IdentityBase * 2 } } test && (truth ? test.Kind : Fact.Negated(test.Kind)) switch
        {
            ComparisonKind.Greater or ComparisonKind.GreaterOrEqual or ComparisonKind.UnsignedGreater or ComparisonKind.UnsignedGreaterOrEqual => true,
            _ => false,
        };

    /// <summary>The state once the condition is taken as true or false; null when that is impossible.</summary>
    public static ProgramState? Assume(PathCursor cursor, Value condition, bool truth)
    {
        if (Truth(cursor, condition) is bool known)
        {
            return known == truth ? cursor.State : null;
        }

        Value.Test? test = condition is Value.Test or Value.Unknowable ? Learnt(condition, truth) : null;
        ProgramState? state = test is null ? cursor.State : Assume(cursor, test);
        if (test is { IsRepeated: true } && state is not null)
        {
            state = Computation.Remember(cursor, state, test);
        }

        bool taughtNothing = test is not null && ReferenceEquals(state, cursor.State);
        return taughtNothing ? Settled(cursor.State, test!) : state;
    }

    /// <summary>What holds once the condition is taken as true or false.</summary>
    public static Value.Test Learnt(Value condition, bool truth) => condition switch
    {
        Value.Test undecided when truth => undecided,
        Value.Test undecided => Negated(undecided),
        _ => new Value.Test(truth ? ComparisonKind.NotEqual : ComparisonKind.Equal, condition, Value.Zero),
    };

    /// <summary>Where no fact can keep the answer, a variable that holds it is a number from now on: <c>bool owned = a != b</c>.</summary>
    private static ProgramState Settled(ProgramState state, Value.Test test)
    {
        Value.Test opposite = Negated(test);
        Value Answer(Value value) => value is not Value.Test ? value : value.Equals(test) ? Value.OfNumber(1) : value.Equals(opposite) ? Value.Zero : value;
        return state with
        {
            Memory = state.Memory.Select((_, value) => Answer(value)),
            Temporaries = state.Temporaries.Select((_, value) => Answer(value)),
        };
    }

    /// <summary>The path goes on after a use that null would not have survived.</summary>
    public static void LearnNotNull(PathCursor cursor, SymbolId pointer)
    {
        if (!pointer.IsNone && cursor.State.FactOf(pointer).Assume(ComparisonKind.NotEqual, 0) is Fact fact)
        {
            cursor.State = cursor.State.WithFact(pointer, fact);
        }
    }

    private static Value.Test Negated(Value.Test test) => test with { Kind = Fact.Negated(test.Kind) };

    private static ProgramState? Assume(PathCursor cursor, Value.Test test)
    {
        ProgramState state = cursor.State;
        Value left = Resolve(state, test.Left);
        Value right = Resolve(state, test.Right);
        bool asksIdentity = test.Kind is ComparisonKind.Equal or ComparisonKind.NotEqual && Number(cursor, left) is null && Number(cursor, right) is null;
        if (asksIdentity && left is Value.Unknowable one && right is Value.Unknowable two)
        {
            bool isSame = test.Kind == ComparisonKind.Equal;
            ProgramState? known = isSame ? Identity.Same(cursor, one.Symbol, two.Symbol) : Identity.Different(state, one.Symbol, two.Symbol);
            return known is null ? null : AskedTypes.Remember(cursor, known, one.Symbol, two.Symbol, isSame);
        }

        if (test.Kind == ComparisonKind.Equal && left is Value.Unknowable found && right is Value.Unknowable sought && Identity.IsCountedSingleton(cursor, found.Symbol, sought.Symbol))
        {
            return Identity.Same(cursor, found.Symbol, sought.Symbol);
        }

        if (asksIdentity && test.Kind == ComparisonKind.Equal && left is Value.Unknowable field && right is Value.Address)
        {
            return Identity.At(cursor, field.Symbol);
        }

        if (left is Value.Unknowable asked && Number(cursor, right) is long number)
        {
            return Learn(cursor, WithUnknownException(cursor, state, asked.Symbol), asked.Symbol, test.Kind, number);
        }

        if (right is Value.Unknowable other && Number(cursor, left) is long leftNumber)
        {
            return Learn(cursor, WithUnknownException(cursor, state, other.Symbol), other.Symbol, Mirrored(test.Kind), leftNumber);
        }

        return state;
    }

    /// <summary>A value whose making is not understood may say "an exception is set", whatever the state says, if anything here could set one.</summary>
    private static ProgramState WithUnknownException(PathCursor cursor, ProgramState state, SymbolId symbol)
    {
        bool isSettled = state.Exception is ExceptionState.Set or ExceptionState.Unknown || !cursor.Analysis.TouchesException;
        bool isUnderstood = isSettled || cursor.Symbols.OriginOf(symbol) is not (SymbolOrigin.Produced or SymbolOrigin.Content) || IsArithmetic(cursor, symbol);
        return isUnderstood ? state : state with { Exception = ExceptionState.Unknown };
    }

    private static bool IsArithmetic(PathCursor cursor, SymbolId symbol) =>
        cursor.Symbols.OriginOf(symbol) is SymbolOrigin.Produced made
        && (cursor.Analysis.Shape.InstructionAt(made.Block, made.Instruction) is not IrInstruction.Call call
            || cursor.Analysis.Calls.Find(CallStep.SiteOf(cursor, call), cursor.Analysis.Shape.Module.SourceFile) is { IsUnderstood: true, Contract: not null });

    private static ProgramState? Learn(PathCursor cursor, ProgramState state, SymbolId symbol, ComparisonKind kind, long number) =>
        state.FactOf(symbol).Assume(kind, number) is Fact fact && !Computation.Contradicts(cursor, state, symbol, fact) ? Know(cursor, state, symbol, fact) : null;

    /// <summary>The state with a fact that is now certain.</summary>
    public static ProgramState Know(PathCursor cursor, ProgramState state, SymbolId symbol, Fact fact)
    {
        state = state.WithFact(symbol, fact);
        if (fact.IsNull && cursor.Symbols.OriginOf(symbol) is SymbolOrigin.Content field)
        {
            state = ResourceSlots.WithoutEmpty(state, field.Location);
        }

        // Counting on null counts nothing.
        return fact.IsNull && state.Objects.TryGet(symbol, out TrackedObject? tracked) && tracked.Kind != ObjectKind.Handle
            ? state with { Objects = state.Objects.Without(symbol) }
            : state;
    }

    private static bool? Decide(PathCursor cursor, ComparisonKind kind, Value left, Value right)
    {
        if (left.Equals(right) && left is Value.Unknowable or Value.Address or Value.Function)
        {
            return Fact.Holds(kind, 0, 0);
        }

        if (left is Value.Unknowable one && right is Value.Unknowable two && AskedTypes.Decide(cursor, one.Symbol, two.Symbol) is bool isSame)
        {
            return kind switch { ComparisonKind.Equal => isSame, ComparisonKind.NotEqual => !isSame, _ => null };
        }

        if (ArePointersApart(cursor, left, right))
        {
            return kind switch { ComparisonKind.Equal => false, ComparisonKind.NotEqual => true, _ => null };
        }

        long? leftNumber = Number(cursor, left);
        long? rightNumber = Number(cursor, right);
        if (leftNumber is long a && rightNumber is long b)
        {
            return Fact.Holds(kind, a, b);
        }

        if (left is Value.Unknowable leftKnown && rightNumber is long rightValue)
        {
            return cursor.State.FactOf(leftKnown.Symbol).Decide(kind, rightValue);
        }

        if (right is Value.Unknowable rightKnown && leftNumber is long leftValue)
        {
            return cursor.State.FactOf(rightKnown.Symbol).Decide(Mirrored(kind), leftValue);
        }

        return IsAddress(left) && rightNumber == 0 || IsAddress(right) && leftNumber == 0 ? Fact.Holds(kind, 1, 0) : null;
    }

    private static bool ArePointersApart(PathCursor cursor, Value left, Value right) => (left, right) switch
    {
        (Value.Unknowable one, Value.Unknowable two) => Identity.AreDistinct(cursor, one.Symbol, two.Symbol),
        (Value.Address variable, Value.Unknowable pointer) => Identity.IsElsewhere(cursor, variable.Location, pointer.Symbol),
        (Value.Unknowable pointer, Value.Address variable) => Identity.IsElsewhere(cursor, variable.Location, pointer.Symbol),
        _ => false,
    };

    private static bool IsAddress(Value value) => value is Value.Address or Value.Function;

    /// <summary>A number that stands for the value in comparisons: itself, or the identity of a singleton or global.</summary>
    private static long? Number(PathCursor cursor, Value value) => value switch
    {
        Value.Constant constant => constant.Number,
        Value.Unknowable known when cursor.Symbols.OriginOf(known.Symbol) is SymbolOrigin.Singleton => IdentityBase + known.Symbol.Index,
        Value.Address { Location: { Region.Kind: RegionKind.Global, Offset: 0, Index.IsNone: true } } address =>
            IdentityBase * 2 + address.Location.Region.Id,
        _ => null,
    };

    private static ComparisonKind Mirrored(ComparisonKind kind) => kind switch
    {
        ComparisonKind.Less => ComparisonKind.Greater,
        ComparisonKind.LessOrEqual => ComparisonKind.GreaterOrEqual,
        ComparisonKind.Greater => ComparisonKind.Less,
        ComparisonKind.GreaterOrEqual => ComparisonKind.LessOrEqual,
        _ => kind,
    };
}
