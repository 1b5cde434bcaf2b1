using System.Collections.Immutable;

namespace Decref.Lint.Summaries;

/// <summary>
/// A function that ends in more ways than callers can follow is code they do not know, but for one thing: an argument that no ending keeps or
/// gives back is lent to it, and one that some ending does is not.
/// </summary>
public static class UnclearEndings
{
    public static FunctionSummary Of(ImmutableArray<Outcome> outcomes, int parameters)
    {
        ImmutableArray<Effect> all = [.. outcomes.SelectMany(static outcome => outcome.Effects)];
        ImmutableArray<Effect> effects = [.. Enumerable.Range(0, parameters).SelectMany(index => OnArgument(new Operand.Argument(index), all))];
        return new FunctionSummary([new Outcome { Effects = effects, Exception = ExceptionEffect.Unknown, RunsPython = true }], IsUnderstood: false);
    }

    private static IEnumerable<Effect> OnArgument(Operand.Argument argument, ImmutableArray<Effect> all)
    {
        yield return new Effect.Forget(argument);
        if (all.Any(effect => TakenOver(effect) == argument))
        {
            yield return new Effect.Store(argument);
        }
        else if (all.Contains(new Effect.Escape(argument)))
        {
            yield return new Effect.Escape(argument) { IsToProject = true };
        }
    }

    internal static Operand? TakenOver(Effect effect) => UncertainEndings.ReleasedArgument(effect) ?? UncertainEndings.PutAway(effect) ?? effect switch
    {
        Effect.Steal steal => steal.Object,
        Effect.ReleaseIfPresent release => release.Object,
        Effect.Blur blur => blur.Object,
        _ => null,
    };
}
