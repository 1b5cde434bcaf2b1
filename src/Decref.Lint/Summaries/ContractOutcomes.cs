using System.Collections.Immutable;
using Decref.Lint.Contracts;
using Decref.Lint.Engine.Values;

namespace Decref.Lint.Summaries;

/// <summary>Says a contract in the engine's terms: one outcome for success, one for failure, one more where a success can bring nothing.</summary>
public static class ContractOutcomes
{
    public static ImmutableArray<Outcome> Of(Contract contract, int argumentCount)
    {
        if (contract.NeverReturns)
        {
            return [];
        }

        Outcome success = Success(contract, argumentCount);
        if (contract.Result.Kind == ResultKind.AlwaysNull)
        {
            return [Failure(contract, argumentCount)];
        }

        ImmutableArray<Outcome>.Builder outcomes = ImmutableArray.CreateBuilder<Outcome>();
        if (contract.Result.OnlyWhenNull >= 0 && contract.Result.OnlyWhenNull < argumentCount)
        {
            success = success with { Conditions = [GivenIs(contract, Fact.Null)] };
            outcomes.Add(SuccessWithGiven(contract, argumentCount));
        }

        if (contract.CannotFail)
        {
            outcomes.AddRange(Answers(contract, success));
        }
        else
        {
            outcomes.Add(success);
            outcomes.AddRange(Failures(contract, argumentCount));
        }

        if (contract.Parameters.Any(parameter => parameter.MayFillNull) && !IsVoidLike(contract))
        {
            outcomes.Insert(1, NothingFound(contract, argumentCount));
        }

        return Told(contract, outcomes.ToImmutable(), argumentCount);
    }

    /// <summary>A flag among the arguments decides whether the call closes a handle: <c>PyRun_SimpleFileEx(file, name, 1)</c>.</summary>
    private static ImmutableArray<Outcome> Told(Contract contract, ImmutableArray<Outcome> outcomes, int argumentCount)
    {
        int closed = contract.Parameters.Select((parameter, index) => (parameter, index)).FirstOrDefault(static one => one.parameter.Effect == ParameterEffect.ClosesWhenTold, (null!, -1)).index;
        if (closed < 0 || contract.Parameters[closed].Anchor.Parameter >= argumentCount)
        {
            return outcomes;
        }

        var flag = new Operand.Argument(contract.Parameters[closed].Anchor.Parameter);
        var close = new Effect.Detach(new Operand.Argument(closed), contract.Parameters[closed].Resource);
        return
        [
            .. outcomes.Select(outcome => outcome with { Conditions = outcome.Conditions.Add(new Condition(flag, Fact.NotNull)), Effects = outcome.Effects.Add(close) }),
            .. outcomes.Select(outcome => outcome with { Conditions = outcome.Conditions.Add(new Condition(flag, Fact.Null)) }),
        ];
    }

    /// <summary>A type check that takes NULL says no to it.</summary>
    private static ImmutableArray<Outcome> Answers(Contract contract, Outcome success)
    {
        Outcome plain = success with { Kind = OutcomeKind.Plain };
        return FailureFacts.AnswersYesOrNo(contract) && contract.Parameters is [{ AcceptsNull: true }]
            ?
            [
                plain with { Conditions = [new Condition(new Operand.Argument(0), Fact.NotNull)] },
                plain with { Conditions = [new Condition(new Operand.Argument(0), Fact.Null)], Result = new Operand.Constant(0), ResultFact = Fact.Null },
            ]
            : [plain];
    }

    private static bool IsVoidLike(Contract contract) => contract.Result.Kind == ResultKind.Nothing;

    private static Outcome Success(Contract contract, int argumentCount)
    {
        var builder = new OutcomeBuilder(contract, argumentCount);
        builder.AddResult();
        builder.AddParameters(succeeds: true, fillsNull: false);
        bool mayBringNothing = contract.Parameters.Any(parameter => parameter.MayFillNull) && contract.IsTriState;
        return builder.Build(OutcomeKind.Success, mayBringNothing ? Fact.Is(1) : FailureFacts.OfSuccess(contract));
    }

    /// <summary>The caller has memory of its own, gets it back, and owns no more than before.</summary>
    private static Outcome SuccessWithGiven(Contract contract, int argumentCount)
    {
        var builder = new OutcomeBuilder(contract, argumentCount);
        builder.AddGivenResult();
        builder.AddParameters(succeeds: true, fillsNull: false);
        return builder.Build(OutcomeKind.Success, FailureFacts.OfSuccess(contract)) with { Conditions = [GivenIs(contract, Fact.NotNull)] };
    }

    private static Condition GivenIs(Contract contract, Fact fact) => new(new Operand.Argument(contract.Result.OnlyWhenNull), fact);

    private static Outcome NothingFound(Contract contract, int argumentCount)
    {
        var builder = new OutcomeBuilder(contract, argumentCount);
        builder.AddParameters(succeeds: true, fillsNull: true);
        return builder.Build(OutcomeKind.Success, contract.IsTriState ? Fact.Null : FailureFacts.OfSuccess(contract));
    }

    /// <summary>One failure, or one for each cause where an argument decides which it is.</summary>
    private static ImmutableArray<Outcome> Failures(Contract contract, int argumentCount)
    {
        Outcome failure = Failure(contract, argumentCount);
        int decisive = contract.Failure.CauseWhenNull;
        return decisive < 0 || decisive >= argumentCount
            ? [failure]
            :
            [
                failure with { Conditions = [new Condition(new Operand.Argument(decisive), Fact.Null)] },
                failure with { Conditions = [new Condition(new Operand.Argument(decisive), Fact.NotNull)], NeedsWrongArgument = false },
            ];
    }

    private static Outcome Failure(Contract contract, int argumentCount)
    {
        var builder = new OutcomeBuilder(contract, argumentCount);
        builder.AddParameters(succeeds: false, fillsNull: false);
        return builder.Build(OutcomeKind.Failure, FailureFacts.OfFailure(contract)) with
        {
            Exception = FailureFacts.ExceptionOfFailure(contract),
            NeedsMemoryFailure = RemoteFailures.NeedsMemoryFailure(contract),
            NeedsWrongArgument = RemoteFailures.NeedsWrongArgument(contract),
        };
    }
}
