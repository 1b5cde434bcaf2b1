using System.Collections.Immutable;
using Decref.Lint.Contracts;
using Decref.Lint.Ir;
using Decref.Lint.Summaries;

namespace Decref.Lint.Engine;

/// <summary>Applies one outcome of a call to the state of a path.</summary>
public sealed class OutcomeApplication(
    PathCursor cursor,
    IrInstruction.Call call,
    CallModel model,
    Outcome outcome,
    ImmutableArray<Value> arguments)
{
    private const int CallItself = -1;
    private const int ResultItself = 99;
    private const int FirstAttached = 100;

    private readonly CallOperands _operands = new(cursor, call);
    private readonly LettingGo _letGo = new(cursor);
    private readonly FunctionAnalysis _analysis = cursor.Analysis;
    private int _attached;

    /// <summary>False when the outcome is impossible in this state.</summary>
    public bool Apply(bool tellsOutcome)
    {
        if (!MeetsRequirement() || !MeetsConditions())
        {
            return false;
        }

        bool hasLooked = false;
        foreach (Effect effect in outcome.Effects)
        {
            if (!hasLooked && effect is not Effect.Create)
            {
                LookBefore();
                hasLooked = true;
            }

            Apply(effect);
        }

        HandOverNumbers();
        if (outcome.RunsPython)
        {
            Disturb();
        }

        ApplyException();
        BindResult();
        _letGo.Report(model.Name);
        Answers.Remember(cursor, model.Name, arguments, call.Result);
        if (tellsOutcome)
        {
            TellOutcome();
        }

        return true;
    }

    private bool MeetsRequirement()
    {
        if (outcome.Requires is not ExceptionState required)
        {
            return true;
        }

        switch (cursor.State.Exception)
        {
            case ExceptionState.Unknown when model.Contract is null:
                return true;
            case ExceptionState.Unknown:
                cursor.State = cursor.State with { Exception = required };
                return true;
            case ExceptionState.AsOnEntry when AsksAboutCaller():
                cursor.State = cursor.State with { Exception = required == ExceptionState.Set ? ExceptionState.SetBefore : ExceptionState.ClearBefore };
                return true;
            case ExceptionState.Set or ExceptionState.SetBefore:
                return required == ExceptionState.Set;
            default:
                return required == ExceptionState.Clear;
        }
    }

    /// <summary>A helper that asks for an exception before anything could set one means its caller's.</summary>
    private bool AsksAboutCaller() =>
        !_analysis.Role.IsCalledByPython && !cursor.History().Any(happened => happened.Kind is PathEventKind.Succeeds or PathEventKind.Happens);

    private bool MeetsConditions()
    {
        foreach (Condition condition in outcome.Conditions)
        {
            if (condition.IsFlag && !IsKnownFlag(condition.Operand))
            {
                continue;
            }

            switch (ValueOf(condition.Operand))
            {
                case Value.Constant constant when condition.Fact.And(Fact.Is(constant.Number)) is null:
                case Value.Address or Value.Function when condition.Fact.IsNull:
                case Value.Unknowable { Symbol: SymbolId one } when condition.Fact.IsNull && cursor.Symbols.OriginOf(one) is SymbolOrigin.Singleton:
                    return false;
                case Value.Unknowable known when cursor.Symbols.OriginOf(known.Symbol) is not SymbolOrigin.Singleton:
                    if (cursor.State.FactOf(known.Symbol).And(condition.Fact) is not Fact fact)
                    {
                        return false;
                    }

                    cursor.State = Evaluation.Know(cursor, cursor.State, known.Symbol, fact);
                    if (condition is { IsFlag: false, Operand: Operand.Content } && cursor.Symbols.OriginOf(known.Symbol) is SymbolOrigin.Content asked)
                    {
                        _analysis.NotePointer(asked.Location);
                    }

                    break;
            }
        }

        return true;
    }

    /// <summary>What memory holds is said as it was before the call changes it: <c>Detach()</c> returns what it takes out of the field.</summary>
    private void LookBefore()
    {
        foreach (Effect effect in outcome.Effects)
        {
            _operands.LookBefore((effect as Effect.Write)?.Value);
        }

        _operands.LookBefore(outcome.Result);
    }

    /// <summary>Numbers in objects are only asked for once something is known of them, lest every call multiplies states.</summary>
    private bool IsKnownFlag(Operand operand) =>
        operand is Operand.Content content && MemoryModel.CellAt(ValueOf(content.Base), content.Offset) is Location cell
        && (!cell.Region.OutlivesFunction || cursor.State.Memory.Contains(cell));

    private void Apply(Effect effect)
    {
        switch (effect)
        {
            case Effect.Create create:
                Create(create);
                break;
            case Effect.Use use:
                UseArgument(ValueOf(use.Object), use.AcceptsNull, NullAnswers.Contain(model.Name, use.Object));
                break;
            case Effect.Write write:
                Write(write);
                break;
            case Effect.Forget forget:
                Forget(ValueOf(forget.Base));
                break;
            case Effect.Attach attach when MemoryModel.CellAt(ValueOf(attach.Address)) is Location place:
                new ResourceSlots(cursor).Attach(place, attach.Resource, _operands.Make(FirstAttached + _attached++));
                break;
            case Effect.Detach detach:
                Detach(ValueOf(detach.Address), detach.Resource);
                break;
            case Effect.BecomeObject born when SymbolOf(born.Block) is { IsNone: false } block:
                BecomeObject(block);
                break;
            default:
                ApplyCounting(effect);
                break;
        }
    }

    /// <summary>Flags are followed in variables and behind arguments; elsewhere they would only multiply states.</summary>
    private Value Written(Location cell, Operand value)
    {
        bool isOurs = !cell.Region.OutlivesFunction
            || cell.Region.Kind == RegionKind.Pointee && cursor.Symbols.OriginOf(new SymbolId(cell.Region.Id)) is SymbolOrigin.Parameter;
        return value is Operand.Constant { Number: not 0 } or Operand.Computed && !isOurs ? Value.Unknown : ValueOf(value);
    }

    private void ApplyCounting(Effect effect)
    {
        switch (effect)
        {
            case Effect.Acquire acquire when SymbolOf(acquire.Object) is { IsNone: false } symbol:
                Ownership.Acquire(cursor, symbol);
                break;
            case Effect.Release release:
                ReleaseArgument(release);
                break;
            case Effect.ReleaseIfPresent release when SymbolOf(release.Object) is { IsNone: false } symbol:
                ReleaseIfPresent(symbol, release.Object as Operand.Content);
                break;
            case Effect.Steal steal when SymbolOf(steal.Object) is { IsNone: false } symbol:
                _analysis.Ownership.Release(cursor, symbol, ReleaseKind.Steal, "");
                if (steal.IsLostOnFailure && cursor.Object(symbol) is { Owned: <= 0, Provenance: Provenance.New } stolen && !stolen.Has(ObjectMarks.Kept | ObjectMarks.Escaped | ObjectMarks.Hidden))
                {
                    cursor.Mark(symbol, ObjectMarks.Dead);
                }

                break;
            case Effect.Displace displace when SymbolOf(displace.Container) is { IsNone: false } container:
                Ownership.Displace(cursor, container);
                break;
            case Effect.Keep keep when SymbolOf(keep.Object) is { IsNone: false } symbol:
                Keep(symbol);
                break;
            case Effect.Store store when SymbolOf(store.Object) is { IsNone: false } symbol:
                Store(symbol);
                break;
            case Effect.Escape escape when SymbolOf(escape.Object) is { IsNone: false } symbol && cursor.State.Objects.Contains(symbol):
                cursor.Mark(symbol, ObjectMarks.Escaped);
                break;
            case Effect.Blur blur when SymbolOf(blur.Object) is { IsNone: false } symbol && cursor.State.Objects.Contains(symbol):
                cursor.Mark(symbol, ObjectMarks.Hidden);
                break;
            case Effect.Free free when SymbolOf(free.Object) is { IsNone: false } symbol:
                Free(symbol, free.Kind, free.Resource);
                break;
        }
    }

    private void Write(Effect.Write write)
    {
        if (MemoryModel.CellAt(ValueOf(write.Base), write.Offset) is Location cell)
        {
            if (write.Value is not (Operand.Constant or Operand.Computed or Operand.Anything))
            {
                _analysis.NotePointer(cell);
            }

            _letGo.Add(MemoryModel.Put(cursor, cell, Written(cell, write.Value)));
        }
        else if (write.Value is Operand.Created && SymbolOf(write.Value) is { IsNone: false } unwanted)
        {
            // With NULL for the pointer the callee makes nothing; elsewhere nobody follows it.
            cursor.State = cursor.State with { Objects = cursor.State.Objects.Without(unwanted) };
        }
    }

    /// <summary>A reference is counted by who keeps it; a block or handle is only pointed at, and lives as long as the keeper.</summary>
    private void Keep(SymbolId symbol)
    {
        if (cursor.Object(symbol).Kind == ObjectKind.Reference)
        {
            cursor.Mark(symbol, ObjectMarks.Kept);
        }
        else
        {
            Store(symbol);
        }
    }

    private void Store(SymbolId symbol)
    {
        TrackedObject tracked = cursor.Object(symbol);
        cursor.Set(symbol, tracked with { Stores = tracked.Stores + 1 });
    }

    /// <summary>
    /// A descriptor or an address made into a Python object (<c>Py_BuildValue("i", fd)</c>) is for Python code to close. That
    /// memory may be short then is nobody's concern: <c>return Py_BuildValue("i", fd)</c> is how it is written everywhere.
    /// </summary>
    private void HandOverNumbers()
    {
        if (model.Contract is not { Result.Kind: ResultKind.New, Name: not "PyCapsule_New" })
        {
            return;
        }

        foreach (ValueId argument in call.Arguments)
        {
            SymbolId symbol = Evaluation.Evaluate(cursor, argument).SymbolOrNone;
            if (!symbol.IsNone && cursor.State.Objects.TryGet(symbol, out TrackedObject? tracked) && IsHandedOver(tracked))
            {
                Store(symbol);
            }
        }
    }

    private bool IsHandedOver(TrackedObject tracked) =>
        tracked is { Kind: ObjectKind.Handle, Owned: > 0 } && tracked.Resource != "buffer" || tracked.Kind == ObjectKind.Block && model.Name == "PyLong_FromVoidPtr";

    /// <summary>A raw block turns into an object with one reference, which is the caller's.</summary>
    private void BecomeObject(SymbolId symbol)
    {
        TrackedObject tracked = cursor.Object(symbol);
        bool wasOwned = tracked is { Kind: ObjectKind.Block, Owned: > 0 };
        cursor.Set(symbol, tracked with { Kind = ObjectKind.Reference, Resource = "", Owned = wasOwned ? tracked.Owned : tracked.Owned + 1 });
    }

    private void Create(Effect.Create create)
    {
        SymbolId symbol = _operands.Create(create.Number);
        SymbolId anchor = create.Anchor is null ? SymbolId.None : SymbolOf(create.Anchor);
        bool isNew = create.Provenance == Provenance.New;
        cursor.Set(symbol, new TrackedObject(
            create.Kind,
            create.Resource,
            create.Provenance,
            anchor,
            create.IsAnchorMutable,
            isNew ? 1 + create.Extra : 0,
            0,
            create.Marks,
            null));
        cursor.State = cursor.State.WithFact(symbol, create.Fact);
        if (create.IsZeroed)
        {
            MemoryModel.Zero(cursor, Region.Of(symbol));
        }

        if (isNew)
        {
            cursor.Tell(PathEventKind.Happens, Wording.Creation(model.Name, create), symbol);
        }
    }

    private void UseArgument(Value value, bool acceptsNull, bool isNullAnswered)
    {
        if (value is Value.Constant { Number: 0, FailedCall.IsNone: false } failed && !acceptsNull)
        {
            if (!isNullAnswered)
            {
                _analysis.Ownership.NullUsed(cursor, failed.FailedCall, UseKind.Argument, model.Name);
            }

            cursor.IsOver = !isNullAnswered || outcome.Kind != OutcomeKind.Failure;
        }
        else if (!value.SymbolOrNone.IsNone)
        {
            _analysis.Ownership.Used(cursor, value.SymbolOrNone, UseKind.Argument, model.Name);
            LearnFromUse(value.SymbolOrNone, acceptsNull);
        }
    }

    private void ReleaseArgument(Effect.Release release)
    {
        Value value = ValueOf(release.Object);
        if (value is Value.Constant { Number: 0, FailedCall.IsNone: false } failed && !release.AcceptsNull)
        {
            _analysis.Ownership.NullUsed(cursor, failed.FailedCall, UseKind.Argument, model.Name);
            cursor.IsOver = true;
        }

        SymbolId symbol = value.SymbolOrNone;
        if (!symbol.IsNone)
        {
            _analysis.NoteRelease(symbol);
            LearnFromUse(symbol, release.AcceptsNull);
            _analysis.Ownership.Release(cursor, symbol, ReleaseKind.Reference, "");
            cursor.Tell(PathEventKind.Happens, $"{model.Name} releases it", symbol);
        }
    }

    private void LearnFromUse(SymbolId symbol, bool acceptsNull)
    {
        if (!acceptsNull)
        {
            Evaluation.LearnNotNull(cursor, symbol);
        }
    }

    /// <summary>Whether the callee also reset the variable that held it is not known.</summary>
    private void ReleaseIfPresent(SymbolId symbol, Operand.Content? holder)
    {
        _analysis.NoteRelease(symbol);
        if (cursor.Object(symbol).Owned > 0)
        {
            _analysis.Ownership.Release(cursor, symbol, ReleaseKind.Reference, "");
            if (holder is not null && MemoryModel.CellAt(ValueOf(holder.Base), holder.Offset) is { Region.OutlivesFunction: false } variable)
            {
                _analysis.Memory.Write(cursor, variable, Value.Unknown);
            }
        }
        else
        {
            cursor.Mark(symbol, ObjectMarks.Hidden | ObjectMarks.ReleasedIfPresent);
        }
    }

    private void Free(SymbolId symbol, ObjectKind kind, string resource)
    {
        if (!cursor.Traits.Throws)
        {
            _analysis.NoteRelease(symbol);
        }

        if (cursor.Object(symbol) is { Kind: ObjectKind.Reference, Owned: <= 0, Provenance: not Provenance.New } foreign)
        {
            cursor.Set(symbol, foreign with { Kind = kind, Resource = resource });
        }

        _analysis.Ownership.Release(cursor, symbol, ReleaseKind.Free, resource);
        cursor.Tell(PathEventKind.Happens, $"{model.Name} frees it", symbol);
    }

    private void Detach(Value value, string resource)
    {
        var slots = new ResourceSlots(cursor);
        Location? place = MemoryModel.CellAt(value);
        if (place is Location live && slots.Find(live) is { IsNone: false } held)
        {
            Free(held, ObjectKind.Handle, resource);
        }
        else if (value.SymbolOrNone is { IsNone: false } pointer && cursor.Object(pointer).Kind != ObjectKind.Block)
        {
            Free(pointer, ObjectKind.Handle, resource);
        }
        else if (place is { Region.OutlivesFunction: true } callers)
        {
            slots.NoteDetached(callers);
        }
    }

    private void Forget(Value pointer)
    {
        if (MemoryModel.CellAt(pointer) is Location place)
        {
            MemoryModel.Forget(cursor, place, _analysis.ExtentOf(place));
        }
    }

    private void Disturb()
    {
        _analysis.RunsPython = true;
        foreach (SymbolId symbol in cursor.State.Objects.Keys)
        {
            TrackedObject tracked = cursor.Object(symbol);
            if (tracked is { Provenance: Provenance.Borrowed, IsAnchorMutable: true, Owned: <= 0 })
            {
                cursor.Mark(symbol, ObjectMarks.Disturbed);
            }
        }
    }

    private void ApplyException()
    {
        ExceptionState next = outcome.Exception switch
        {
            ExceptionEffect.Sets => ExceptionState.Set,
            ExceptionEffect.Clears when cursor.State.Exception == ExceptionState.SetBefore => ExceptionState.ClearedSince,
            ExceptionEffect.Clears => ExceptionState.Clear,
            ExceptionEffect.Unknown => ExceptionState.Unknown,
            _ => cursor.State.Exception,
        };
        cursor.State = cursor.State with { Exception = next };
    }

    private void BindResult()
    {
        if (call.Result.IsNone)
        {
            return;
        }

        Value result = ValueOf(outcome.Result);
        if (result is Value.Anything)
        {
            SymbolId symbol = _operands.Make(ResultItself);
            cursor.State = cursor.State.WithFact(symbol, outcome.ResultFact);
            result = Value.Of(symbol);
        }
        else if (result is Value.Constant constant && outcome.Kind == OutcomeKind.Failure)
        {
            var origin = new SymbolOrigin.Produced(cursor.Block.Index, cursor.Instruction, CallItself);
            result = constant with { FailedCall = cursor.Symbols.Intern(origin) };
        }

        cursor.State = cursor.State.WithTemporary(call.Result.Index, result);
    }

    private void TellOutcome()
    {
        if (outcome.Kind == OutcomeKind.Failure)
        {
            PathEventKind kind = GetsFailedNull() ? PathEventKind.Fails
                : outcome.NeedsMemoryFailure ? PathEventKind.FailsForMemory
                : outcome.NeedsWrongArgument ? PathEventKind.FailsForArgument
                : PathEventKind.Fails;
            cursor.Tell(kind, $"{model.Name} fails");
        }
        else if (outcome.Kind == OutcomeKind.Success && !_operands.HasCreated)
        {
            cursor.Tell(PathEventKind.Succeeds, $"{model.Name} succeeds");
        }
    }

    /// <summary>An argument is the null of an earlier failure: this call then fails for that reason.</summary>
    private bool GetsFailedNull() =>
        arguments.Any(argument => argument is Value.Constant { Number: 0, FailedCall.IsNone: false } failed
            && cursor.Symbols.OriginOf(failed.FailedCall) is SymbolOrigin.Produced made
            && _analysis.Shape.InstructionAt(made.Block, made.Instruction) is IrInstruction earlier
            && cursor.History().Any(happened => happened.Kind == PathEventKind.Fails && happened.Position == earlier.Position));

    private SymbolId SymbolOf(Operand operand) => _operands.ValueOf(operand).SymbolOrNone;

    private Value ValueOf(Operand operand) => _operands.ValueOf(operand);
}
