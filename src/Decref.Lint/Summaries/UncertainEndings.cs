using System.Collections.Immutable;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Values;

namespace Decref.Lint.Summaries;

/// <summary>
/// Endings that callers cannot tell apart. A function that gives an argument back in one of them and not in the other (a count in the structure
/// reached zero, or did not) has done its duty in both; what it puts away in one (a node between neighbours, which may be the list's ends)
/// may be put away in the other.
/// </summary>
public static class UncertainEndings
{
    public static ImmutableArray<Outcome> Blur(ImmutableArray<Outcome> outcomes) => [.. outcomes.Select(outcome => Blur(outcome, outcomes))];

    private static Outcome Blur(Outcome outcome, ImmutableArray<Outcome> all)
    {
        ImmutableArray<Outcome> alike = [.. all.Where(other => LooksLike(outcome, other))];
        ImmutableArray<Operand> released = [.. Elsewhere(outcome, alike, ReleasedArgument), .. Elsewhere(outcome, alike, FreedContent)];
        ImmutableArray<Operand> putAway = Elsewhere(outcome, alike, PutAway);
        Outcome kept = putAway.IsEmpty ? outcome : outcome with { Effects = [.. outcome.Effects.Select(effect => InDoubt(effect, putAway))] };
        Effect[] doubts =
        [
            .. released.Select(static operand => new Effect.Blur(operand)),
            .. Elsewhere(outcome, alike, ReleasedContent).Where(field => IsOverwritten(outcome, field)).Select(static field => new Effect.Blur(field)),
            .. putAway.OfType<Operand.Argument>().Where(operand => !released.Contains(operand)).Select(operand => Doubt(outcome, operand)),
        ];
        return doubts.Length == 0 ? kept : kept.With(doubts);
    }

    /// <summary>What one ending puts away and this one lets out of sight went the same way.</summary>
    private static Effect Doubt(Outcome outcome, Operand operand) =>
        outcome.Effects.Contains(new Effect.Escape(operand)) ? new Effect.Store(operand) : new Effect.Escape(operand);

    /// <summary>What others like it do to an operand, and this ending does not.</summary>
    private static ImmutableArray<Operand> Elsewhere(Outcome outcome, ImmutableArray<Outcome> alike, Func<Effect, Operand?> touched)
    {
        HashSet<Operand> here = [.. outcome.Effects.Select(touched).OfType<Operand>()];
        return [.. alike.SelectMany(other => other.Effects.Select(touched).OfType<Operand>()).Distinct().Where(operand => !here.Contains(operand) && !IsNull(outcome, operand))];
    }

    private static Effect InDoubt(Effect effect, ImmutableArray<Operand> putAway) =>
        effect is Effect.Create create && putAway.Contains(new Operand.Created(create.Number)) ? create with { Marks = create.Marks | ObjectMarks.Escaped } : effect;

    internal static Operand? ReleasedArgument(Effect effect) => effect switch
    {
        Effect.Free { Object: Operand.Argument freed } => freed,
        Effect.Detach { Address: Operand.Argument closed } => closed,
        Effect.Release { Object: Operand.Argument released } => released,
        _ => null,
    };

    /// <summary>What a field held: <c>if (self->owns) Py_DECREF(self->item); self->item = other;</c>.</summary>
    private static Operand? ReleasedContent(Effect effect) => effect is Effect.Release { Object: Operand.Content released } ? released : null;

    private static bool IsOverwritten(Outcome outcome, Operand field) =>
        field is Operand.Content content && outcome.Effects.Any(effect => effect is Effect.Write write && write.Base == content.Base && write.Offset == content.Offset);

    /// <summary>A short list has no block of its own: <c>if (list->room > 8) free(list->items)</c>, <c>if (list->items != list->few)</c>.</summary>
    private static Operand? FreedContent(Effect effect) => effect is Effect.Free { Object: Operand.Content held } ? held : null;

    internal static Operand? PutAway(Effect effect) => effect switch
    {
        Effect.Store { Object: Operand.Argument stored } => stored,
        Effect.Write { Value: Operand.Argument or Operand.Created } write => write.Value,
        _ => null,
    };

    /// <summary>Callers see the result, and know their arguments and the flags behind them.</summary>
    private static bool LooksLike(Outcome outcome, Outcome other) =>
        outcome != other && outcome.Kind == other.Kind && (outcome.Result == other.Result && outcome.ResultFact == other.ResultFact || IsUnknownPointer(outcome, other))
        && outcome.Conditions.All(condition => !(condition.Operand is Operand.Argument || condition.IsFlag) || !Contradicts(condition, other));

    /// <summary>What nothing is known of may be what the other makes: <c>realloc</c>, or what a handler for want of memory returns.</summary>
    private static bool IsUnknownPointer(Outcome outcome, Outcome other) =>
        outcome.Result is Operand.Anything && outcome.ResultFact == Fact.Nothing && other.Result is Operand.Created;

    /// <summary>That an argument is None is no knowledge of callers': they pass what they were given.</summary>
    private static bool Contradicts(Condition condition, Outcome other) =>
        !Evaluation.IsIdentity(condition.Fact)
        && other.Conditions.Any(rival => rival.Operand == condition.Operand && !Evaluation.IsIdentity(rival.Fact) && rival.Fact.And(condition.Fact) is null);

    private static bool IsNull(Outcome outcome, Operand operand) =>
        outcome.Conditions.Any(condition => condition.Operand == operand && condition.Fact.IsNull);
}
