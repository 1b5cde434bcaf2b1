using System.Collections.Immutable;
using Decref.Lint.Engine;
using Decref.Lint.Engine.Values;

namespace Decref.Lint.Summaries;

/// <summary>Turns the ways a function returns into what its callers need to know.</summary>
public sealed class SummaryBuilder(FunctionAnalysis analysis)
{
    private const int MostOutcomes = 12;

    public FunctionSummary Build(IReadOnlyList<FunctionExit> exits)
    {
        ImmutableArray<Outcome> outcomes = WithFlagsThatMatter(Merged(exits.Select(exit => new ExitOutcome(analysis, exit).Build())));
        HashSet<Operand> touched = [.. outcomes.SelectMany(static outcome => outcome.Effects.Select(Touched)).OfType<Operand>()];
        foreach (Func<Outcome, Outcome> leaveOut in (ReadOnlySpan<Func<Outcome, Outcome>>)[WithoutQuestions, WithoutConditions, outcome => WithoutIdleConditions(outcome, touched), WithoutFlags, WithoutNumbers])
        {
            outcomes = outcomes.Length > MostOutcomes ? Joined(outcomes, leaveOut) : outcomes;
        }

        if (outcomes.Length > MostOutcomes)
        {
            return UnclearEndings.Of(outcomes, analysis.Shape.Function.Parameters.Length) with { IsCalledByPython = analysis.Role.IsCalledByPython };
        }

        outcomes = Merged(outcomes.Select(outcome => WithDoubt(outcome, outcomes)));
        return new FunctionSummary([.. WithSuccesses(UncertainEndings.Blur(outcomes)).Select(outcome => WithSign(outcome, outcomes))], IsUnderstood: true)
        {
            IsCalledByPython = analysis.Role.IsCalledByPython,
            MakesNewObject = analysis.Shape.Function.ReturnType.IsPointer && exits.All(ReturnsNothingOrNew),
        };
    }

    private bool ReturnsNothingOrNew(FunctionExit exit) =>
        exit.Result is Value.Constant { Number: 0 } || exit.Result is Value.Unknowable made && Identity.IsOutOfReach(analysis, exit.State, made.Symbol);

    /// <summary>A flag is only asked for when it decides what the function does.</summary>
    private static ImmutableArray<Outcome> WithFlagsThatMatter(ImmutableArray<Outcome> outcomes)
    {
        IEnumerable<IGrouping<Outcome, Outcome>> alike = outcomes.GroupBy(WithoutQuestions);
        return [.. alike.Select(same => same.Count() == 1 ? same.First() : same.Key)];
    }

    private static Outcome WithoutQuestions(Outcome outcome) =>
        outcome.Conditions.Any(condition => condition.IsFlag) ? outcome with { Conditions = outcome.Conditions.RemoveAll(condition => condition.IsFlag) } : outcome;

    private static Outcome WithoutConditions(Outcome outcome) =>
        outcome with { Conditions = outcome.Conditions.RemoveAll(condition => condition is not { Operand: Operand.Content, Fact.IsNull: true }) };

    /// <summary>That a field was NULL matters where the function then fills it, not where it only looks.</summary>
    private static Outcome WithoutIdleConditions(Outcome outcome, HashSet<Operand> touched) =>
        outcome with { Conditions = outcome.Conditions.RemoveAll(condition => !touched.Contains(condition.Operand)) };

    private static Operand? Touched(Effect effect) => effect switch
    {
        Effect.Write write => new Operand.Content(write.Base, write.Offset),
        Effect.Free freed => freed.Object,
        Effect.Release released => released.Object,
        Effect.ReleaseIfPresent released => released.Object,
        _ => null,
    };

    private static Outcome WithoutFlags(Outcome outcome) =>
        WithoutQuestions(outcome) with { Effects = [.. outcome.Effects.Select(effect => effect is Effect.Write { Value: Operand.Constant { Number: not 0 } or Operand.Computed } flag ? flag with { Value = Operand.Unknown } : effect)] };

    /// <summary>
    /// A function that reports failure by a negative number means something else by what it computes: a length, a position. One that
    /// returns NULL with an exception does not return what is NULL by chance.
    /// </summary>
    private Outcome WithSign(Outcome outcome, ImmutableArray<Outcome> all)
    {
        bool isComputed = outcome.Kind == OutcomeKind.Success && (outcome.Result == Operand.Unknown || outcome.Result is Operand.Content) && outcome.ResultFact == Fact.Nothing;
        if (isComputed && analysis.Shape.Function.ReturnType.IsPointer)
        {
            return all.Any(other => other is { Kind: OutcomeKind.Failure, Exception: ExceptionEffect.Sets, Result: Operand.Constant { Number: 0 } })
                ? outcome with { ResultFact = Fact.NotNull }
                : outcome;
        }

        return isComputed && all.Any(other => other is { Kind: OutcomeKind.Failure, Result: Operand.Constant { Number: < 0 } })
            ? outcome with { ResultFact = Fact.WithSigns(Signs.Zero | Signs.Positive) }
            : outcome;
    }

    /// <summary>What a failure left behind a pointer, and the numbers written there, tell outcomes apart that callers treat alike.</summary>
    private Outcome WithoutNumbers(Outcome outcome)
    {
        Effect[] blurred =
        [
            .. outcome.Effects.Select(effect => effect is Effect.Write write && (outcome.Kind == OutcomeKind.Failure || PointsToNumber(write.Base))
                ? write with { Value = Operand.Unknown }
                : effect),
        ];
        HashSet<Operand> written = [.. blurred.OfType<Effect.Write>().Select(write => write.Value), outcome.Result];
        return outcome with { Effects = [.. blurred.Where(effect => effect is not Effect.Create create || written.Contains(new Operand.Created(create.Number)))] };
    }

    private bool PointsToNumber(Operand place) =>
        place is Operand.Argument argument && analysis.Shape.Function.Parameters[argument.Index].Type is { PointerDepth: 1, Struct: null };

    /// <summary>Of equal outcomes one is enough, which is certain when one of them is; what a user can cause needs no second telling for want of memory.</summary>
    private static ImmutableArray<Outcome> Merged(IEnumerable<Outcome> outcomes)
    {
        ImmutableArray<Outcome> different = [.. outcomes.GroupBy(outcome => outcome with { IsBlurred = false }).Select(same => same.Key with { IsBlurred = same.All(outcome => outcome.IsBlurred) })];
        return different.Any(outcome => outcome.NeedsMemoryFailure)
            ? [.. different.Where(outcome => !outcome.NeedsMemoryFailure || !different.Contains(outcome with { NeedsMemoryFailure = false }))]
            : different;
    }

    /// <summary>Outcomes that are alike once something is left out become one, which asks what all of them asked of an argument.</summary>
    private static ImmutableArray<Outcome> Joined(ImmutableArray<Outcome> outcomes, Func<Outcome, Outcome> leaveOut) =>
        Merged(outcomes.GroupBy(leaveOut).Select(static alike => alike.Key with { Conditions = [.. alike.Key.Conditions, .. AskedByAll([.. alike], alike.Key)] }));

    private static IEnumerable<Condition> AskedByAll(ImmutableArray<Outcome> alike, Outcome joined) =>
        alike[0].Conditions.Where(one => one is { Operand: Operand.Argument, IsFlag: false } && (one.Fact.IsNotNull || one.Fact.IsNull)
            && !joined.Conditions.Any(kept => kept.Operand == one.Operand)
            && alike.All(other => other.Conditions.Any(condition => condition.Operand == one.Operand && condition.Fact.IsNull == one.Fact.IsNull && condition.Fact.IsNotNull == one.Fact.IsNotNull)))
        .Select(static one => one with { Fact = one.Fact.IsNull ? Fact.Null : Fact.WithSigns(Signs.Negative | Signs.Positive) });

    /// <summary>
    /// A failure that sets an exception or does not, for a reason callers cannot see (<c>if (flags &amp; RAISE)</c>), leaves open whether one is set:
    /// whatever is asked of the one that sets it, the other asks as well.
    /// </summary>
    private static Outcome WithDoubt(Outcome outcome, ImmutableArray<Outcome> all)
    {
        bool isInDoubt = outcome is { Kind: OutcomeKind.Failure, Exception: not ExceptionEffect.Sets } && all.Any(other =>
            other is { Kind: OutcomeKind.Failure, Exception: ExceptionEffect.Sets } && other.Result == outcome.Result
            && Telling(other).All(Telling(outcome).Contains));
        return isInDoubt ? outcome with { Exception = ExceptionEffect.Unknown } : outcome;
    }

    /// <summary>That an argument or field is not null says only that the path used it.</summary>
    private static IEnumerable<Condition> Telling(Outcome outcome) =>
        outcome.Conditions.Where(condition => condition is not { Fact.IsNotNull: true });

    /// <summary>Beside failures, the other outcomes are worth calling successes.</summary>
    private static ImmutableArray<Outcome> WithSuccesses(ImmutableArray<Outcome> outcomes) =>
        outcomes.Any(outcome => outcome.Kind == OutcomeKind.Failure)
            ? [.. outcomes.Select(outcome => outcome.Kind == OutcomeKind.Plain ? outcome with { Kind = OutcomeKind.Success } : outcome)]
            : outcomes;
}
