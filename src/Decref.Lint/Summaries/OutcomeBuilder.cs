using System.Collections.Immutable;
using Decref.Lint.Contracts;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Values;

namespace Decref.Lint.Summaries;

/// <summary>Collects the effects of one outcome of a contracted call.</summary>
public sealed class OutcomeBuilder(Contract contract, int argumentCount)
{
    private readonly ImmutableArray<Effect>.Builder _effects = ImmutableArray.CreateBuilder<Effect>();
    private Operand _result = Operand.Unknown;
    private int _created;

    public void AddResult()
    {
        ResultContract result = contract.Result;
        _result = result.Kind switch
        {
            ResultKind.New => Make(ObjectKind.Reference, "", Provenance.New, Fact.NotNull),
            ResultKind.Block => Make(ObjectKind.Block, result.Resource, Provenance.New, Fact.NotNull),
            ResultKind.Handle => Make(ObjectKind.Handle, result.Resource, Provenance.New, HandleFact()),
            ResultKind.Borrowed or ResultKind.Interior => MakeBorrowed(result.Anchor),
            ResultKind.SameAsParameter => new Operand.Argument(result.Anchor.Parameter),
            _ => Operand.Unknown,
        };
    }

    /// <summary>The result is what the caller passed in: <c>getcwd(buffer, size)</c>.</summary>
    public void AddGivenResult() => _result = new Operand.Argument(contract.Result.OnlyWhenNull);

    public void AddParameters(bool succeeds, bool fillsNull)
    {
        for (int index = 0; index < contract.Parameters.Length && index < argumentCount; index++)
        {
            AddParameter(contract.Parameters[index], new Operand.Argument(index), succeeds, fillsNull);
        }

        for (int index = contract.Parameters.Length; index < argumentCount && contract.Variadic != Variadic.None; index++)
        {
            Add(new Effect.Use(new Operand.Argument(index), AcceptsNull: true));
            AddFurther(new Operand.Argument(index), succeeds);
        }
    }

    private void AddFurther(Operand argument, bool succeeds)
    {
        switch (contract.Variadic)
        {
            case Variadic.KeptObjects when succeeds:
                Add(new Effect.Keep(argument));
                break;
            case Variadic.FilledObjects when succeeds:
                Add(new Effect.Create(_created, ObjectKind.Reference, "", Provenance.Borrowed, Fact.Nothing) { Anchor = new Operand.Argument(0) });
                Add(new Effect.Write(argument, 0, new Operand.Created(_created++)));
                break;
        }
    }

    public Outcome Build(OutcomeKind kind, Fact resultFact) => new()
    {
        Kind = kind,
        Effects = _effects.ToImmutable(),
        Result = _result == Operand.Unknown && resultFact.Exact is long number ? new Operand.Constant(number) : _result,
        ResultFact = resultFact,
        RunsPython = contract.RunsPython,
        Exception = contract.Effects.HasFlag(CallEffects.SetsException) ? ExceptionEffect.Sets
            : contract.Effects.HasFlag(CallEffects.ClearsException) ? ExceptionEffect.Clears
            : contract.Effects.HasFlag(CallEffects.ReplacesException) ? ExceptionEffect.Unknown
            : ExceptionEffect.Keeps,
    };

    private void AddParameter(ParameterContract parameter, Operand argument, bool succeeds, bool fillsNull)
    {
        switch (parameter.Effect)
        {
            case ParameterEffect.Borrows:
                Add(new Effect.Use(argument, !parameter.NeedsPointer));
                break;
            case ParameterEffect.Keeps:
                Add(new Effect.Use(argument, !parameter.NeedsPointer));
                AddIf(succeeds, IsUncounted(parameter) ? new Effect.Store(argument) : new Effect.Keep(argument));
                break;
            case ParameterEffect.Steals:
                AddIf(contract.OverwritesItem, new Effect.Displace(new Operand.Argument(0)));
                Add(new Effect.Steal(argument, IsLostOnFailure: !succeeds));
                break;
            case ParameterEffect.StealsOnSuccess:
                AddIf(succeeds, new Effect.Steal(argument, IsLostOnFailure: false));
                break;
            case ParameterEffect.Releases:
                Add(new Effect.Release(argument, parameter.AcceptsNull));
                break;
            case ParameterEffect.Clears:
                Add(new Effect.Release(new Operand.Content(argument, 0), AcceptsNull: true));
                Add(new Effect.Write(argument, 0, new Operand.Constant(0)));
                break;
            default:
                AddFilling(parameter, argument, succeeds, fillsNull);
                break;
        }
    }

    /// <summary>Who keeps an address without knowing of what (<c>PyCapsule_SetContext</c>) takes no reference.</summary>
    private static bool IsUncounted(ParameterContract parameter) => parameter.Type.EndsWith("void *", StringComparison.Ordinal);

    private void AddFilling(ParameterContract parameter, Operand argument, bool succeeds, bool fillsNull)
    {
        switch (parameter.Effect)
        {
            case ParameterEffect.FillsValue:
                Add(new Effect.Forget(argument));
                break;
            case ParameterEffect.FillsNew when fillsNull && parameter.MayFillNull:
            case ParameterEffect.FillsBorrowed when fillsNull && parameter.MayFillNull:
            case ParameterEffect.FillsBlock when fillsNull && parameter.MayFillNull:
                Add(new Effect.Write(argument, 0, new Operand.Constant(0)));
                break;
            case ParameterEffect.FillsNew:
                Fill(parameter, argument, succeeds, ObjectKind.Reference);
                break;
            case ParameterEffect.FillsBlock:
                Fill(parameter, argument, succeeds, ObjectKind.Block);
                break;
            case ParameterEffect.FillsBorrowed when succeeds:
                Add(new Effect.Write(argument, 0, MakeBorrowed(parameter.Anchor)));
                break;
            case ParameterEffect.Opens:
            case ParameterEffect.OpensAlways:
                Fill(parameter, argument, succeeds || parameter.Effect == ParameterEffect.OpensAlways, ObjectKind.Handle);
                break;
            case ParameterEffect.Replaces:
                Replace(parameter, argument, succeeds, ObjectKind.Reference);
                break;
            case ParameterEffect.ReplacesBlock:
                Replace(parameter, argument, succeeds, ObjectKind.Block);
                break;
            default:
                AddResource(parameter, argument, succeeds);
                break;
        }
    }

    private void AddResource(ParameterContract parameter, Operand argument, bool succeeds)
    {
        switch (parameter.Effect)
        {
            case ParameterEffect.Initializes:
            case ParameterEffect.Acquires:
                AddIf(succeeds, new Effect.Attach(argument, parameter.Resource));
                break;
            case ParameterEffect.Frees:
                UseUnlessNull(parameter, argument);
                Add(new Effect.Free(argument, ObjectKind.Block, parameter.Resource));
                break;
            case ParameterEffect.FreesOnSuccess:
                AddIf(succeeds, new Effect.Free(argument, ObjectKind.Block, parameter.Resource));
                break;
            case ParameterEffect.Closes:
                UseUnlessNull(parameter, argument);
                Add(new Effect.Detach(argument, parameter.Resource));
                break;
            case ParameterEffect.ClosesOnSuccess:
                AddIf(succeeds, new Effect.Detach(argument, parameter.Resource));
                break;
        }
    }

    private void UseUnlessNull(ParameterContract parameter, Operand argument) =>
        AddIf(parameter.NeedsPointer, new Effect.Use(argument, AcceptsNull: false));

    private void Fill(ParameterContract parameter, Operand argument, bool succeeds, ObjectKind kind)
    {
        if (!succeeds)
        {
            AddIf(parameter.IsClearedOnFailure, new Effect.Write(argument, 0, new Operand.Constant(0)));
            return;
        }

        int size = kind == ObjectKind.Handle && parameter.Count > 1 ? 4 : 8;
        bool isNumber = kind == ObjectKind.Handle && IsNumber(parameter.Type);
        Fact fact = isNumber ? Fact.WithSigns(Signs.Zero | Signs.Positive) : Fact.NotNull;
        for (int item = 0; item < parameter.Count; item++)
        {
            Operand made = Make(kind, parameter.Resource, Provenance.New, fact, ObjectMarks.OutParameter);
            Add(new Effect.Write(argument, item * size, made));
        }
    }

    /// <summary>What the parameter points at is a number: a descriptor, or one of the system's <c>_t</c> types. Libraries name pointers otherwise: <c>FT_Face *</c>.</summary>
    private static bool IsNumber(string type) =>
        type.TrimEnd('*', ' ') is var pointee && (pointee.EndsWith("int", StringComparison.Ordinal) || pointee.EndsWith("_t", StringComparison.Ordinal)) && !type.EndsWith("**", StringComparison.Ordinal);

    private void Replace(ParameterContract parameter, Operand argument, bool succeeds, ObjectKind kind)
    {
        var content = new Operand.Content(argument, 0);
        Add(kind == ObjectKind.Block ? new Effect.Free(content, kind, parameter.Resource) : new Effect.Release(content, AcceptsNull: true));
        Operand made = succeeds
            ? Make(kind, parameter.Resource, Provenance.New, Fact.NotNull, ObjectMarks.OutParameter | (contract.Effects.HasFlag(CallEffects.IsShared) ? ObjectMarks.Kept : ObjectMarks.None))
            : new Operand.Constant(0);
        Add(new Effect.Write(argument, 0, made));
    }

    /// <summary>A handle that is a pointer is not NULL; one that is a number may be 0.</summary>
    private Fact HandleFact() =>
        contract.Failure.Value == FailureValue.Null || contract.Result.Type.EndsWith('*') ? Fact.NotNull : Fact.WithSigns(Signs.Zero | Signs.Positive);

    private Operand.Created Make(ObjectKind kind, string resource, Provenance provenance, Fact fact, ObjectMarks marks = ObjectMarks.None)
    {
        bool isZeroed = contract.Effects.HasFlag(CallEffects.IsZeroed);
        ObjectMarks found = kind == ObjectKind.Reference && LookUps.IsOne(contract.Name) ? ObjectMarks.LookedUp : ObjectMarks.None;
        Add(new Effect.Create(_created, kind, resource, provenance, fact) { IsZeroed = isZeroed, Marks = marks | found });
        return new Operand.Created(_created++);
    }

    private Operand.Created MakeBorrowed(Anchor anchor)
    {
        bool isNotNull = contract.Failure.Value is not FailureValue.None || contract.Result.Kind == ResultKind.Nothing || contract.CannotFail;
        Add(new Effect.Create(_created, ObjectKind.Reference, "", Provenance.Borrowed, isNotNull ? Fact.NotNull : Fact.Nothing)
        {
            Anchor = anchor.Kind == AnchorKind.Parameter && anchor.Parameter >= 0 ? new Operand.Argument(anchor.Parameter) : null,
            IsAnchorMutable = anchor.IsMutable && anchor.Kind == AnchorKind.Parameter,
        });
        return new Operand.Created(_created++);
    }

    private void Add(Effect effect) => _effects.Add(effect);

    private void AddIf(bool condition, Effect effect)
    {
        if (condition)
        {
            Add(effect);
        }
    }
}
