using System.Collections.Immutable;

namespace Decref.Lint.Summaries;

/// <summary>
/// A function that gives an argument back in one ending and not in another that callers cannot tell apart (a count in the structure
/// reached zero, or did not) has done its duty in both.
/// </summary>
public static class UncertainReleases
{
    public static ImmutableArray<Outcome> Blur(ImmutableArray<Outcome> outcomes) => [.. outcomes.Select(outcome => Blur(outcome, outcomes))];

    private static Outcome Blur(Outcome outcome, ImmutableArray<Outcome> all)
    {
        HashSet<Operand> released = [.. outcome.Effects.Select(ReleasedArgument).OfType<Operand>()];
        IEnumerable<Operand> elsewhere = all
            .Where(other => LooksLike(outcome, other))
            .SelectMany(other => other.Effects.Select(ReleasedArgument).OfType<Operand>())
            .Distinct()
            .Where(operand => !released.Contains(operand) && !IsNull(outcome, operand));
        return outcome with { Effects = [.. outcome.Effects, .. elsewhere.Select(operand => new Effect.Blur(operand))] };
    }

    private static Operand? ReleasedArgument(Effect effect) => effect switch
    {
        Effect.Free { Object: Operand.Argument freed } => freed,
        Effect.Detach { Address: Operand.Argument closed } => closed,
        Effect.Release { Object: Operand.Argument released } => released,
        _ => null,
    };

    /// <summary>Callers see the result, and know their arguments and the flags behind them.</summary>
    private static bool LooksLike(Outcome outcome, Outcome other) =>
        outcome != other && outcome.Kind == other.Kind && outcome.Result == other.Result && outcome.ResultFact == other.ResultFact
        && outcome.Conditions.All(condition => !(condition.Operand is Operand.Argument || condition.IsFlag) || !Contradicts(condition, other));

    private static bool Contradicts(Condition condition, Outcome other) =>
        other.Conditions.Any(rival => rival.Operand == condition.Operand && rival.Fact.And(condition.Fact) is null);

    private static bool IsNull(Outcome outcome, Operand operand) =>
        outcome.Conditions.Any(condition => condition.Operand == operand && condition.Fact.IsNull);
}
