using System.Collections.Immutable;
using Decref.Lint.Engine;

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
        Operand[] elsewhere =
        [
            .. all.Where(other => LooksLike(outcome, other))
                .SelectMany(other => other.Effects.Select(ReleasedArgument).OfType<Operand>())
                .Distinct()
                .Where(operand => !released.Contains(operand) && !IsNull(outcome, operand)),
        ];
        return elsewhere.Length == 0 ? outcome : outcome.With(elsewhere.Select(operand => new Effect.Blur(operand)));
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
        outcome != other && outcome.Kind == other.Kind && (outcome.Result == other.Result && outcome.ResultFact == other.ResultFact || IsUnknownPointer(outcome, other))
        && outcome.Conditions.All(condition => !(condition.Operand is Operand.Argument || condition.IsFlag) || !Contradicts(condition, other));

    /// <summary>What nothing is known of may be what the other makes: <c>realloc</c>, or what a handler for want of memory returns.</summary>
    private static bool IsUnknownPointer(Outcome outcome, Outcome other) =>
        outcome.Result is Operand.Anything && outcome.ResultFact == Fact.Nothing && other.Result is Operand.Created;

    private static bool Contradicts(Condition condition, Outcome other) =>
        other.Conditions.Any(rival => rival.Operand == condition.Operand && rival.Fact.And(condition.Fact) is null);

    private static bool IsNull(Outcome outcome, Operand operand) =>
        outcome.Conditions.Any(condition => condition.Operand == operand && condition.Fact.IsNull);
}
