using System.Collections.Frozen;
using System.Collections.Immutable;
using Decref.Lint.Contracts;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Values;
using Decref.Lint.Formats;

namespace Decref.Lint.Summaries;

/// <summary>Adds what a format string says about the arguments after it: <c>O</c> borrows, <c>N</c> steals, <c>y*</c> fills a buffer.</summary>
public static class FormatOutcomes
{
    private static readonly FormatSlot NewReference = new(SlotShape.Object, 0, IsOut: false, SlotOwnership.None, "PyObject **");

    private static readonly FrozenSet<string> NewReferenceConverters = ["PyUnicode_FSConverter", "PyUnicode_FSDecoder"];

    public static ImmutableArray<Outcome> Extend(ImmutableArray<Outcome> outcomes, Contract contract, string format, CallSite site)
    {
        FormatKind kind = contract.Parameters[contract.FormatParameter].Format;
        if (contract.Result.Kind == ResultKind.New && !contract.Parameters.Any(parameter => parameter.IsObject)
            && RemoteFailures.NeedsMemoryFailure(kind, format, argument => site.Texts.ElementAtOrDefault(contract.Parameters.Length + argument) is not null))
        {
            outcomes = [.. outcomes.Select(outcome => outcome.Kind == OutcomeKind.Failure ? outcome with { NeedsMemoryFailure = true } : outcome)];
        }

        FormatString? read = kind switch
        {
            FormatKind.Parse => ParseFormat.Read(format),
            FormatKind.Build => BuildFormat.Read(format),
            _ => null,
        };
        if (read is null)
        {
            return outcomes;
        }

        if (kind == FormatKind.Build)
        {
            outcomes = [.. outcomes.Select(outcome => outcome.Kind == OutcomeKind.Success ? WithObjectsThere(outcome, read, contract.Parameters.Length) : outcome)];
        }

        int bar = format.IndexOf('|');
        var arguments = new FormatArguments(read, contract.Parameters.Length, site.Functions, bar < 0 ? int.MaxValue : bar);
        return [.. outcomes.Select(outcome => Extend(outcome, arguments))];
    }

    /// <summary>A NULL among the objects fails the call.</summary>
    private static Outcome WithObjectsThere(Outcome outcome, FormatString format, int first) => outcome with
    {
        Conditions =
        [
            .. outcome.Conditions,
            .. format.Slots.Index()
                .Where(slot => slot.Item.Slot.Ownership is SlotOwnership.Borrows or SlotOwnership.Steals)
                .Select(slot => new Condition(new Operand.Argument(first + slot.Index), Fact.NotNull)),
        ],
    };

    private static Outcome Extend(Outcome outcome, FormatArguments arguments)
    {
        ImmutableArray<Effect>.Builder effects = outcome.Effects.ToBuilder();
        int index = arguments.First;
        int created = outcome.Effects.OfType<Effect.Create>().Count();
        foreach ((FormatUnit unit, FormatSlot slot) in arguments.Format.Slots.Take(arguments.Functions.Length - index))
        {
            bool isOptional = unit.Offset > arguments.OptionalFrom;
            bool convertsToNew = slot.Ownership == SlotOwnership.ByConverter && NewReferenceConverters.Contains(arguments.Functions[index - 1] ?? "");
            Add(effects, convertsToNew ? NewReference : slot, new Operand.Argument(index++), outcome.Kind == OutcomeKind.Success, isOptional, ref created);
        }

        return outcome with { Effects = effects.ToImmutable() };
    }

    private static void Add(ImmutableArray<Effect>.Builder effects, FormatSlot slot, Operand argument, bool succeeds, bool isOptional, ref int created)
    {
        switch (slot.Ownership)
        {
            case SlotOwnership.None when ReferenceEquals(slot, NewReference) && succeeds:
                effects.Add(new Effect.Create(created, ObjectKind.Reference, "", Provenance.New, Fact.NotNull) { Marks = ObjectMarks.OutParameter });
                effects.Add(new Effect.Write(argument, 0, new Operand.Created(created++)));
                break;
            case SlotOwnership.Borrows:
                effects.Add(new Effect.Use(argument, AcceptsNull: true));
                break;
            case SlotOwnership.Steals:
                effects.Add(new Effect.Steal(argument, IsLostOnFailure: !succeeds));
                break;
            case SlotOwnership.FillsBorrowed when succeeds && !isOptional:
                effects.Add(new Effect.Create(created, ObjectKind.Reference, "", Provenance.Borrowed, Fact.NotNull));
                effects.Add(new Effect.Write(argument, 0, new Operand.Created(created++)));
                break;
            case SlotOwnership.FillsBorrowed when succeeds:
                effects.Add(new Effect.LendPerhaps(argument));
                break;
            case SlotOwnership.FillsBlock when succeeds:
                effects.Add(new Effect.Create(created, ObjectKind.Block, "mem", Provenance.New, Fact.NotNull) { Marks = ObjectMarks.OutParameter });
                effects.Add(new Effect.Write(argument, 0, new Operand.Created(created++)));
                break;
            case SlotOwnership.FillsBuffer when succeeds:
                effects.Add(new Effect.Attach(argument, "buffer"));
                break;
            case SlotOwnership.ByConverter:
            case SlotOwnership.None when slot.IsOut:
                effects.Add(new Effect.Forget(argument));
                break;
        }
    }

    private sealed record FormatArguments(FormatString Format, int First, ImmutableArray<string?> Functions, int OptionalFrom);
}
