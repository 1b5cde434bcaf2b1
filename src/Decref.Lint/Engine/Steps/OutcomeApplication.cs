using System.Collections.Immutable;
using Decref.Lint.Contracts;
using Decref.Lint.Engine.Counting;
using Decref.Lint.Engine.Evidence;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Values;
using Decref.Lint.Ir;
using Decref.Lint.Summaries;

namespace Decref.Lint.Engine.Steps;

/// <summary>Applies one outcome of a call to the state of a path.</summary>
public sealed class OutcomeApplication
{
    private const int CallItself = -1;
    private const int ResultItself = 99;
    private const int FirstAttached = 100;

    private readonly PathCursor _cursor;
    private readonly IrInstruction.Call _call;
    private readonly CallModel _model;
    private readonly Outcome _outcome;
    private readonly ImmutableArray<Value> _arguments;
    private readonly CallOperands _operands;
    private readonly OutcomeCounting _counting;
    private readonly LettingGo _letGo;
    private int _attached;
    private bool _isInDoubt;
    private FailureCause _causeOfFailure;

    public OutcomeApplication(PathCursor cursor, IrInstruction.Call call, CallModel model, Outcome outcome, ImmutableArray<Value> arguments)
    {
        (_cursor, _call, _model, _outcome, _arguments) = (cursor, call, model, outcome, arguments);
        _operands = new CallOperands(cursor, call);
        _counting = new OutcomeCounting(cursor, model, _operands);
        _letGo = new LettingGo(cursor);
    }

    /// <summary>False when the outcome is impossible in this state.</summary>
    public bool Apply(bool tellsOutcome)
    {
        bool cannotFail = _outcome.Kind == OutcomeKind.Failure && KnownArguments.RuleOutFailure(_cursor, _model.Contract, _arguments);
        var guard = new OutcomeGuard(_cursor, _model, _outcome, _operands);
        if (cannotFail || !guard.Admits())
        {
            return false;
        }

        _isInDoubt = guard.IsInDoubt;
        if (_isInDoubt)
        {
            _counting.DoubtWhatOthersFree(_outcome);
        }

        _causeOfFailure = KnownArguments.CauseOfFailure(_cursor, _model.Contract, _arguments);

        bool hasLooked = false;
        foreach (Effect effect in _outcome.Effects)
        {
            if (!hasLooked && effect is not Effect.Create)
            {
                LookBefore();
                hasLooked = true;
            }

            Apply(effect);
        }

        _cursor.IsBlurred |= _outcome.IsBlurred;
        HandOverNumbers();
        if (_outcome.RunsPython)
        {
            Disturb();
        }

        ApplyException();
        BindResult();
        _letGo.Report(_model.Name);
        Answers.Remember(_cursor, _model.Name, _arguments, _call.Result);
        FoundKeys.Note(_cursor, _model.Contract, _arguments, Evaluation.Evaluate(_cursor, _call.Result));
        if (TypeObjects.IsAskedWhetherTypeIsOne(_cursor, _model.Name, _call))
        {
            _cursor.State = _cursor.State.WithTemporary(_call.Result.Index, Value.OfNumber(1));
        }

        if (BuiltInTypes.Answer(_cursor, _model.Contract, _call) is Value type)
        {
            _cursor.State = _cursor.State.WithTemporary(_call.Result.Index, type);
        }

        if (tellsOutcome)
        {
            TellOutcome();
        }

        return true;
    }

    /// <summary>What memory holds is said as it was before the call changes it: <c>Detach()</c> returns what it takes out of the field.</summary>
    private void LookBefore()
    {
        foreach (Effect effect in _outcome.Effects)
        {
            _operands.LookBefore((effect as Effect.Write)?.Value);
        }

        _operands.LookBefore(_outcome.Result);
    }

    private void Apply(Effect effect)
    {
        switch (effect)
        {
            case Effect.Create create:
                Create(create);
                break;
            case Effect.Use use:
                UseArgument(ValueOf(use.Object), use.AcceptsNull, NullAnswers.Contain(_model.Name, use.Object));
                break;
            case Effect.Write write:
                Write(write);
                break;
            case Effect.Forget forget:
                Forget(ValueOf(forget.Base), IsWhole(forget.Base));
                break;
            case Effect.LendPerhaps lend:
                LendPerhaps(lend.Address);
                break;
            case Effect.Attach attach when MemoryModel.CellAt(ValueOf(attach.Address)) is Location place:
                new ResourceSlots(_cursor).Attach(place, attach.Resource, _operands.Make(FirstAttached + _attached++));
                break;
            case Effect.Detach detach:
                _counting.Detach(ValueOf(detach.Address), detach.Resource);
                break;
            case Effect.BecomeObject born when SymbolOf(born.Block) is { IsNone: false } block:
                BecomeObject(block);
                break;
            case Effect.Acquire taken when _outcome.Effects.Any(other => other is Effect.Escape gone && gone.Object == taken.Object):
                _counting.Apply(new Effect.Keep(taken.Object)); // The callee counts for wherever the object went.
                break;
            default:
                _counting.Apply(effect);
                break;
        }
    }

    /// <summary>Flags are followed in variables and behind arguments; elsewhere they would only multiply states.</summary>
    private Value Written(Location cell, Operand value)
    {
        bool isOurs = !cell.Region.OutlivesFunction
            || cell.Region.Kind == RegionKind.Pointee && _cursor.Symbols.OriginOf(new SymbolId(cell.Region.Id)) is SymbolOrigin.Parameter;
        return value is Operand.Constant { Number: not 0 } or Operand.Computed && !isOurs ? Value.Unknown : ValueOf(value);
    }

    private void Write(Effect.Write write)
    {
        if (MemoryModel.CellAt(ValueOf(write.Base), write.Offset) is Location cell)
        {
            if (write.Value is not (Operand.Constant or Operand.Computed or Operand.Anything))
            {
                _cursor.Analysis.NotePointer(cell);
            }

            SymbolId previous = MemoryModel.Put(_cursor, cell, Written(cell, write.Value));
            if (!_isInDoubt)
            {
                _letGo.Add(previous);
            }
            else if (_cursor.State.Objects.Contains(previous))
            {
                // Whether the callee released it first depends on a number not known here: a builder with capacity 0 has no buffer.
                _cursor.Mark(previous, ObjectMarks.Hidden);
            }
        }
        else if (write.Value is Operand.Created && SymbolOf(write.Value) is { IsNone: false } unwanted)
        {
            // With NULL for the pointer the callee makes nothing; elsewhere nobody follows it.
            _cursor.State = _cursor.State with { Objects = _cursor.State.Objects.Without(unwanted) };
        }
    }

    /// <summary>
    /// A descriptor or an address made into a Python object (<c>Py_BuildValue("i", fd)</c>) is for Python code to close. That
    /// memory may be short then is nobody's concern: <c>return Py_BuildValue("i", fd)</c> is how it is written everywhere.
    /// </summary>
    private void HandOverNumbers()
    {
        if (_model.Contract is not { Result.Kind: ResultKind.New, Name: not "PyCapsule_New" })
        {
            return;
        }

        foreach (ValueId argument in _call.Arguments)
        {
            SymbolId symbol = Evaluation.Evaluate(_cursor, argument).SymbolOrNone;
            if (!symbol.IsNone && _cursor.State.Objects.TryGet(symbol, out TrackedObject? tracked) && IsHandedOver(tracked))
            {
                _counting.Store(symbol);
            }
        }
    }

    private bool IsHandedOver(TrackedObject tracked) =>
        tracked is { Kind: ObjectKind.Handle, Owned: > 0 } && tracked.Resource != "buffer" || tracked.Kind == ObjectKind.Block && _model.Name == "PyLong_FromVoidPtr";

    /// <summary>A raw block turns into an object with one reference, which is the caller's.</summary>
    private void BecomeObject(SymbolId symbol)
    {
        TrackedObject tracked = _cursor.Object(symbol);
        bool wasOwned = tracked is { Kind: ObjectKind.Block, Owned: > 0 };
        _cursor.Set(symbol, tracked with { Kind = ObjectKind.Reference, Resource = "", Owned = wasOwned ? tracked.Owned : tracked.Owned + 1 });
    }

    private void Create(Effect.Create create)
    {
        SymbolId symbol = _operands.Create(create.Number);
        SymbolId anchor = create.Anchor is null ? SymbolId.None : SymbolOf(create.Anchor);
        bool isNew = create.Provenance == Provenance.New;
        _cursor.Set(symbol, new TrackedObject(
            create.Kind,
            create.Resource,
            create.Provenance,
            anchor,
            create.IsAnchorMutable,
            isNew ? 1 + create.Extra : 0,
            0,
            create.Marks,
            null));
        _cursor.State = _cursor.State.WithFact(symbol, create.Fact);
        if (create.IsZeroed)
        {
            MemoryModel.Zero(_cursor, Region.Of(symbol));
        }

        if (isNew)
        {
            _cursor.Tell(PathEventKind.Happens, Wording.Creation(_model.Name, create, _cursor.Analysis.Calls.Contracts), symbol);
        }
    }

    private void UseArgument(Value value, bool acceptsNull, bool isNullAnswered)
    {
        if (value is Value.Constant { Number: 0, FailedCall.IsNone: false } failed && !acceptsNull)
        {
            if (!isNullAnswered)
            {
                _cursor.Analysis.Ownership.NullUsed(_cursor, failed.FailedCall, UseKind.Argument, _model.Name);
            }

            _cursor.IsOver = !isNullAnswered || _outcome.Kind != OutcomeKind.Failure;
        }
        else if (!value.SymbolOrNone.IsNone)
        {
            _cursor.Analysis.Ownership.Used(_cursor, value.SymbolOrNone, UseKind.Argument, _model.Name);
            _counting.LearnFromUse(value.SymbolOrNone, acceptsNull);
        }
    }

    /// <summary>Where nothing or a constant stood before, whatever stands there now is not the function's own.</summary>
    private void LendPerhaps(Operand address)
    {
        Value pointer = ValueOf(address);
        Value? before = MemoryModel.CellAt(pointer) is Location cell && _cursor.State.Memory.TryGet(cell, out Value? held) ? Evaluation.Resolve(_cursor.State, held) : null;
        bool wasConstant = before is Value.Unknowable known && _cursor.Symbols.OriginOf(known.Symbol) is SymbolOrigin.Singleton;
        if (before is not Value.Constant { Number: 0 } && !wasConstant)
        {
            Forget(pointer);
            return;
        }

        SymbolId lent = _operands.Make(FirstAttached + _attached++);
        _cursor.Set(lent, TrackedObject.Of(Provenance.Borrowed));
        _cursor.State = _cursor.State.WithFact(lent, wasConstant ? Fact.NotNull : Fact.Nothing);
        _letGo.Add(MemoryModel.Put(_cursor, MemoryModel.CellAt(pointer)!.Value, Value.Of(lent)));
    }

    private void Forget(Value pointer, bool isWhole = false)
    {
        if (MemoryModel.CellAt(pointer) is Location place)
        {
            MemoryModel.Forget(_cursor, place, isWhole ? null : _cursor.Analysis.ExtentOf(place));
        }
    }

    /// <summary>A structure and its first field lie at one place: <c>clear(&amp;box)</c> is passed all of it, <c>clear(&amp;box.count)</c> is not.</summary>
    private bool IsWhole(Operand operand) =>
        operand is Operand.Argument argument && argument.Index < _call.Arguments.Length
        && Evaluation.Evaluate(_cursor, _call.Arguments[argument.Index]) is Value.Address { Location.Offset: 0 }
        && _cursor.Function.Definition(_call.Arguments[argument.Index]) is not IrInstruction.Part { Field: not null };

    /// <summary>Python code can change every container it can reach; what this call brings comes after that.</summary>
    private void Disturb()
    {
        _cursor.Analysis.RunsPython = true;
        foreach (SymbolId symbol in _cursor.State.Objects.Keys)
        {
            TrackedObject tracked = _cursor.Object(symbol);
            if (tracked is { Provenance: Provenance.Borrowed, IsAnchorMutable: true, Owned: <= 0 }
                && !_operands.IsCreated(symbol)
                && !Identity.IsOutOfReach(_cursor, tracked.Anchor))
            {
                _cursor.Mark(symbol, ObjectMarks.Disturbed);
            }
        }
    }

    private void ApplyException()
    {
        ExceptionState next = _outcome.Exception switch
        {
            ExceptionEffect.Sets => ExceptionState.Set,
            ExceptionEffect.Clears when _cursor.State.Exception == ExceptionState.SetBefore => ExceptionState.ClearedSince,
            ExceptionEffect.Clears => ExceptionState.Clear,
            ExceptionEffect.Unknown => ExceptionState.Unknown,
            _ => _cursor.State.Exception,
        };
        _cursor.State = next == _cursor.State.Exception ? _cursor.State : _cursor.State with { Exception = next };
        if (_outcome.Exception == ExceptionEffect.Sets)
        {
            _cursor.NoteRaised(_outcome.Kind == OutcomeKind.Failure || _outcome.NeedsMemoryFailure || _outcome.NeedsWrongArgument ? KindOfFailure() : null);
        }
    }

    private void BindResult()
    {
        if (_call.Result.IsNone)
        {
            return;
        }

        Value result = ValueOf(_outcome.Result);
        if (result is Value.Anything)
        {
            SymbolId symbol = _operands.Make(ResultItself);
            _cursor.State = _cursor.State.WithFact(symbol, _outcome.ResultFact);
            result = Value.Of(symbol);
            if (!_model.IsUnderstood)
            {
                PresumedResults.Presume(_cursor, _call, _model.Name, symbol);
            }
        }
        else if (result is Value.Constant constant && _outcome.Kind == OutcomeKind.Failure)
        {
            var origin = new SymbolOrigin.Produced(_cursor.Block.Index, _cursor.Instruction, CallItself);
            result = constant with { FailedCall = _cursor.Symbols.Intern(origin) };
        }

        _cursor.State = _cursor.State.WithTemporary(_call.Result.Index, result);
    }

    private void TellOutcome()
    {
        if (_outcome.Kind == OutcomeKind.Failure || _outcome.NeedsMemoryFailure)
        {
            _cursor.Tell(KindOfFailure(), _model.Contract?.Result.Kind == ResultKind.AlwaysNull ? "no memory is left" : $"{_model.Name} fails", RejectedNumber()?.SymbolOrNone ?? default);
        }
        else if (_outcome.Kind == OutcomeKind.Success && !_operands.HasCreated)
        {
            _cursor.Tell(PathEventKind.Succeeds, $"{_model.Name} succeeds");
        }
    }

    private PathEventKind KindOfFailure() =>
        GetsFailedNull() ? PathEventKind.Fails
        : _outcome.NeedsMemoryFailure || _causeOfFailure == FailureCause.Memory ? PathEventKind.FailsForMemory
        : _outcome.NeedsWrongArgument || _causeOfFailure == FailureCause.Misuse || RejectedNumber() is Value number && RejectedNumbers.IsChecked(_cursor, number) ? PathEventKind.FailsForArgument
        : PathEventKind.Fails;

    private Value? RejectedNumber() =>
        _outcome.RejectedNumber is int index and >= 0 && index < _arguments.Length ? _arguments[index] : null;

    /// <summary>An argument is the null of an earlier failure: this call then fails for that reason.</summary>
    private bool GetsFailedNull() =>
        _arguments.Any(argument => argument is Value.Constant { Number: 0, FailedCall.IsNone: false } failed
            && _cursor.Symbols.OriginOf(failed.FailedCall) is SymbolOrigin.Produced made
            && _cursor.Analysis.Shape.InstructionAt(made.Block, made.Instruction) is IrInstruction earlier
            && _cursor.History().Any(happened => happened.Kind == PathEventKind.Fails && happened.Position == earlier.Position));

    private SymbolId SymbolOf(Operand operand) => _operands.ValueOf(operand).SymbolOrNone;

    private Value ValueOf(Operand operand) => _operands.ValueOf(operand);
}
