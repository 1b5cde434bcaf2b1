using System.Collections.Immutable;
using Decref.Lint.Engine;

namespace Decref.Lint.Summaries;

/// <summary>Turns the ways a function returns into what its callers need to know.</summary>
public sealed class SummaryBuilder(FunctionAnalysis analysis)
{
    private const int MostOutcomes = 12;

    /// <summary>Null when the function has too many different ways to end to be worth following.</summary>
    public FunctionSummary? Build(IReadOnlyList<FunctionExit> exits)
    {
        ImmutableArray<Outcome> outcomes = Merged(exits.Select(exit => new ExitOutcome(analysis, exit).Build()));
        if (outcomes.Length > MostOutcomes)
        {
            outcomes = Merged(outcomes.Select(outcome => outcome with { Conditions = [.. outcome.Conditions.Where(condition => condition is { Operand: Operand.Content, Fact.IsNull: true })] }));
        }

        if (outcomes.Length > MostOutcomes)
        {
            outcomes = Merged(outcomes.Select(WithoutNumbers));
        }

        if (outcomes.Length > MostOutcomes)
        {
            return null;
        }

        return new FunctionSummary(WithSuccesses(outcomes), IsUnderstood: true);
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

    private static ImmutableArray<Outcome> Merged(IEnumerable<Outcome> outcomes) => [.. outcomes.Distinct()];

    /// <summary>Beside failures, the other outcomes are worth calling successes.</summary>
    private static ImmutableArray<Outcome> WithSuccesses(ImmutableArray<Outcome> outcomes) =>
        outcomes.Any(outcome => outcome.Kind == OutcomeKind.Failure)
            ? [.. outcomes.Select(outcome => outcome.Kind == OutcomeKind.Plain ? outcome with { Kind = OutcomeKind.Success } : outcome)]
            : outcomes;
}
