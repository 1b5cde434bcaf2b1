using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Values;
using Decref.Lint.Summaries;

namespace Decref.Lint.Engine.Steps;

/// <summary>Whether an outcome of a call is possible in the state of a path, and what the state learns when it is.</summary>
internal sealed class OutcomeGuard(PathCursor cursor, CallModel model, Outcome outcome, CallOperands operands)
{
    private readonly FunctionAnalysis _analysis = cursor.Analysis;

    /// <summary>A number behind an argument decided whether the callee ends like this, and it is not known here.</summary>
    public bool IsInDoubt { get; private set; }

    public bool Admits() => MeetsRequirement() && MeetsConditions() && ReturnsWhatItCan();

    private bool MeetsRequirement()
    {
        if (outcome.Requires is not ExceptionState required)
        {
            return true;
        }

        switch (cursor.State.Exception)
        {
            case ExceptionState.Unknown when model.Contract is null:
                return true;
            case ExceptionState.Unknown:
                cursor.State = cursor.State with { Exception = required };
                return true;
            case ExceptionState.AsOnEntry when AsksAboutCaller():
                cursor.State = cursor.State with { Exception = required == ExceptionState.Set ? ExceptionState.SetBefore : ExceptionState.ClearBefore };
                return true;
            case ExceptionState.Set or ExceptionState.SetBefore:
                return required == ExceptionState.Set;
            default:
                return required == ExceptionState.Clear;
        }
    }

    /// <summary>A helper that asks for an exception before anything could set one means its caller's.</summary>
    private bool AsksAboutCaller() =>
        !_analysis.Role.IsCalledByPython && !cursor.History().Any(happened => happened.Kind is PathEventKind.Succeeds or PathEventKind.Happens);

    private bool MeetsConditions()
    {
        foreach (Condition condition in outcome.Conditions)
        {
            if (condition.IsFlag && !IsKnownFlag(condition.Operand))
            {
                continue;
            }

            Value asked = operands.ValueOf(condition.Operand);
            IsInDoubt |= condition.IsFlag && (asked is Value.Anything || CallOperands.IsComputed(cursor, asked));
            switch (asked)
            {
                case Value.Constant constant when condition.Fact.And(Fact.Is(constant.Number)) is null:
                case Value.Address or Value.Function when condition.Fact.IsNull:
                case Value.Unknowable { Symbol: SymbolId one } when condition.Fact.IsNull && cursor.Symbols.OriginOf(one) is SymbolOrigin.Singleton:
                    return false;
                case Value.Unknowable when condition.Fact.IsNull && model.Contract is { Result.OnlyWhenNull: >= 0 } && !IsKnownNull(asked):
                    return false;
                case Value.Unknowable made when Evaluation.IsIdentity(condition.Fact) && cursor.Object(made.Symbol).Provenance == Provenance.New:
                    return false;
                case Value.Unknowable known when cursor.Symbols.OriginOf(known.Symbol) is not SymbolOrigin.Singleton:
                    if (cursor.State.FactOf(known.Symbol).And(condition.Fact) is not Fact fact)
                    {
                        return false;
                    }

                    cursor.State = Evaluation.Know(cursor, cursor.State, known.Symbol, fact);
                    if (condition is { IsFlag: false, Operand: Operand.Content } && cursor.Symbols.OriginOf(known.Symbol) is SymbolOrigin.Content field)
                    {
                        _analysis.NotePointer(field.Location);
                    }

                    break;
            }
        }

        return true;
    }

    /// <summary>Who wants the memory made passes NULL on purpose; a pointer that comes from elsewhere is the caller's memory.</summary>
    private bool IsKnownNull(Value asked) => asked is Value.Unknowable known && cursor.State.FactOf(known.Symbol).IsNull;

    /// <summary>What is known of the result is known of the argument or field it is: who hands an argument back where it is not null was not given null.</summary>
    private bool ReturnsWhatItCan()
    {
        if (model.Contract is not null || outcome.Result is not (Operand.Argument or Operand.Content) || outcome.ResultFact == Fact.Nothing)
        {
            return true;
        }

        switch (operands.ValueOf(outcome.Result))
        {
            case Value.Constant constant:
                return outcome.ResultFact.And(Fact.Is(constant.Number)) is not null;
            case Value.Unknowable known when cursor.Symbols.OriginOf(known.Symbol) is not SymbolOrigin.Singleton:
                Fact? fact = cursor.State.FactOf(known.Symbol).And(outcome.ResultFact);
                cursor.State = fact is null ? cursor.State : Evaluation.Know(cursor, cursor.State, known.Symbol, fact);
                return fact is not null;
            default:
                return true;
        }
    }

    /// <summary>Numbers in objects are only asked for once something is known of them, lest every call multiplies states.</summary>
    private bool IsKnownFlag(Operand operand) =>
        operand is Operand.Content content && MemoryModel.CellAt(operands.ValueOf(content.Base), content.Offset) is Location cell
        && (!cell.Region.OutlivesFunction || cursor.State.Memory.Contains(cell));
}
