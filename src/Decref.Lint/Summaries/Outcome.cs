using System.Collections.Immutable;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Values;

namespace Decref.Lint.Summaries;

/// <summary>One way a call can end: what must hold for it, what it does, and what it returns.</summary>
public sealed record Outcome
{
    public const int NoNumber = -1;

    public OutcomeKind Kind { get; init; } = OutcomeKind.Plain;

    public ImmutableArray<Condition> Conditions { get; init; } = [];

    /// <summary>The exception state this outcome needs, null when any will do.</summary>
    public ExceptionState? Requires { get; init; }

    public ImmutableArray<Effect> Effects { get; init; } = [];

    public Operand Result { get; init; } = Operand.Unknown;

    /// <summary>What is known of an unknown result.</summary>
    public Fact ResultFact { get; init; } = Fact.Nothing;

    public ExceptionEffect Exception { get; init; }

    public bool RunsPython { get; init; }

    /// <summary>A failure only an object of a wrong type, or an index out of range, can cause; callers often know better.</summary>
    public bool NeedsWrongArgument { get; init; }

    /// <summary>The argument this failure says is out of range, <see cref="NoNumber"/> when it is about something else: callers that checked the number know better.</summary>
    public int RejectedNumber { get; init; } = NoNumber;

    /// <summary>Only paths on which conditions were forgotten end like this: the callee may never do.</summary>
    public bool IsBlurred { get; init; }

    /// <summary>A failure only lack of memory can cause.</summary>
    public bool NeedsMemoryFailure { get; init; }

    /// <summary>The same with effects that come before what the call writes, so that they are about what memory held until then.</summary>
    public Outcome With(IEnumerable<Effect> early) => this with
    {
        Effects = [.. Effects.OfType<Effect.Create>(), .. early, .. Effects.Where(static effect => effect is not Effect.Create)],
    };

    public bool Equals(Outcome? other) =>
        other is not null && Kind == other.Kind && Requires == other.Requires && Result == other.Result && ResultFact == other.ResultFact
        && Exception == other.Exception && RunsPython == other.RunsPython && NeedsMemoryFailure == other.NeedsMemoryFailure && NeedsWrongArgument == other.NeedsWrongArgument
        && IsBlurred == other.IsBlurred && RejectedNumber == other.RejectedNumber
        && Conditions.AsSpan().SequenceEqual(other.Conditions.AsSpan()) && Effects.AsSpan().SequenceEqual(other.Effects.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Kind, Result, ResultFact, Exception, Effects.Length, Conditions.Length);
}
