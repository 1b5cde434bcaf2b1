using Decref.Lint.Engine.Counting;
using Decref.Lint.Engine.Evidence;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Values;
using Decref.Lint.Summaries;

namespace Decref.Lint.Engine.Steps;

/// <summary>What one outcome of a call does to what is owned: references counted, blocks and handles freed, kept or given away.</summary>
internal sealed class OutcomeCounting(PathCursor cursor, CallModel model, CallOperands operands)
{
    private readonly FunctionAnalysis _analysis = cursor.Analysis;

    public void Apply(Effect effect)
    {
        switch (effect)
        {
            case Effect.Acquire acquire when operands.ValueOf(acquire.Object).SymbolOrNone is { IsNone: false } symbol:
                Ownership.Acquire(cursor, symbol);
                break;
            case Effect.Release release:
                ReleaseArgument(release);
                break;
            case Effect.ReleaseIfPresent release when operands.ValueOf(release.Object).SymbolOrNone is { IsNone: false } symbol:
                ReleaseIfPresent(symbol, release.Object as Operand.Content);
                break;
            case Effect.Steal steal when operands.ValueOf(steal.Object).SymbolOrNone is { IsNone: false } symbol:
                _analysis.Ownership.Release(cursor, symbol, ReleaseKind.Steal, "");
                if (steal.IsLostOnFailure && cursor.Object(symbol) is { Owned: <= 0, Provenance: Provenance.New } stolen && !stolen.Has(ObjectMarks.Kept | ObjectMarks.Escaped | ObjectMarks.Hidden))
                {
                    cursor.Mark(symbol, ObjectMarks.Dead);
                }

                break;
            case Effect.Displace displace when operands.ValueOf(displace.Container).SymbolOrNone is { IsNone: false } container:
                Ownership.Displace(cursor, container);
                break;
            case Effect.Keep keep when operands.ValueOf(keep.Object).SymbolOrNone is { IsNone: false } symbol:
                Keep(symbol);
                break;
            case Effect.Store store when ExitStep.ReturnedObject(operands.ValueOf(store.Object)) is { IsNone: false } symbol:
                Store(symbol);
                break;
            case Effect.Escape { Object: Operand.Argument argument } escape when model is { IsUnderstood: false, Name.Length: > 0 } && operands.ValueOf(argument).SymbolOrNone is { IsNone: false } symbol && !(escape.IsToProject && cursor.Object(symbol).Kind != ObjectKind.Reference):
                PassedArguments.Pass(cursor, symbol, new Passing(model.Name, argument.Index));
                PassedArguments.PassPart(cursor, operands.ValueOf(argument), new Passing(model.Name, argument.Index));
                break;
            case Effect.Escape { Object: Operand.Argument argument } when model is { IsUnderstood: false, Name.Length: > 0 } && operands.ValueOf(argument) is Value.Address place:
                PassedArguments.PassPart(cursor, place, new Passing(model.Name, argument.Index));
                LinkPart(place);
                break;
            case Effect.Escape escape when operands.ValueOf(escape.Object).SymbolOrNone is { IsNone: false } symbol && cursor.State.Objects.Contains(symbol):
                cursor.Mark(symbol, escape.IsToProject && (model.Name.Length > 0 || operands.ReturnsPointer) ? ObjectMarks.Escaped | ObjectMarks.Entrusted : ObjectMarks.Escaped);
                break;
            case Effect.Blur blur when operands.ValueOf(blur.Object).SymbolOrNone is { IsNone: false } symbol && (blur.Object is Operand.Content || cursor.State.Objects.Contains(symbol)):
                cursor.Mark(symbol, ObjectMarks.Hidden);
                break;
            case Effect.Blur { Object: Operand.Argument } structure when operands.ValueOf(structure.Object) is Value.Address place:
                BlurHeldIn(place.Location);
                break;
            case Effect.BlurItems items when MemoryModel.CellAt(operands.ValueOf(items.Base)) is Location array:
                _analysis.ReleasedElements.Add(array.Region);
                MemoryModel.LoseTrackOfElements(cursor, array.Region);
                break;
            case Effect.Free free when operands.ValueOf(free.Object).SymbolOrNone is { IsNone: false } symbol:
                Free(symbol, free.Kind, free.Resource);
                break;
        }
    }

    /// <summary>A node is linked where another argument leads: <c>tree_insert(&amp;self->tree, &amp;node->link)</c>.</summary>
    private void LinkPart(Value.Address link)
    {
        SymbolId node = ExitStep.ReturnedObject(link);
        if (cursor.State.Objects.TryGet(node, out TrackedObject? tracked) && tracked.Kind == ObjectKind.Block && operands.LeadElsewhere(link.Location.Region))
        {
            cursor.Mark(node, ObjectMarks.Escaped);
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

    public void Store(SymbolId symbol)
    {
        TrackedObject tracked = cursor.Object(symbol);
        cursor.Set(symbol, tracked with { Stores = tracked.Stores + 1 });
    }

    private void ReleaseArgument(Effect.Release release)
    {
        Value value = operands.ValueOf(release.Object);
        if (value is Value.Constant { Number: 0, FailedCall.IsNone: false } failed && !release.AcceptsNull)
        {
            _analysis.Ownership.NullUsed(cursor, failed.FailedCall, UseKind.Argument, model.Name);
            cursor.IsOver = true;
        }

        SymbolId symbol = value.SymbolOrNone;
        if (release.Object is Operand.Content held && MemoryModel.CellAt(operands.ValueOf(held.Base), held.Offset) is Location exporter
            && new ResourceSlots(cursor).FindByExporter(exporter) is { IsNone: false } buffer)
        {
            Free(buffer, ObjectKind.Handle, "");
        }
        else if (!symbol.IsNone)
        {
            _analysis.NoteRelease(cursor, symbol, cursor.Object(symbol));
            LearnFromUse(symbol, release.AcceptsNull);
            _analysis.Ownership.Release(cursor, symbol, ReleaseKind.Reference, "");
            cursor.Tell(PathEventKind.Happens, $"{model.Name} releases it", symbol);
        }
    }

    public void LearnFromUse(SymbolId symbol, bool acceptsNull)
    {
        if (!acceptsNull)
        {
            Evaluation.LearnNotNull(cursor, symbol);
        }
    }

    /// <summary>Whether the callee also reset the variable that held it is not known.</summary>
    private void ReleaseIfPresent(SymbolId symbol, Operand.Content? holder)
    {
        _analysis.NoteRelease(cursor, symbol, cursor.Object(symbol));
        if (cursor.Object(symbol) is { Owned: > 0, Kind: ObjectKind.Reference })
        {
            _analysis.Ownership.Release(cursor, symbol, ReleaseKind.Reference, "");
            if (holder is not null && MemoryModel.CellAt(operands.ValueOf(holder.Base), holder.Offset) is { Region.OutlivesFunction: false } variable)
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
            _analysis.NoteRelease(cursor, symbol, cursor.Object(symbol));
        }

        bool isForeign = cursor.Object(symbol) is { Kind: ObjectKind.Reference, Provenance: not Provenance.New } other && (other.Owned <= 0 || other.Has(ObjectMarks.Detached));
        if (isForeign && cursor.Object(symbol) is TrackedObject foreign)
        {
            cursor.Set(symbol, foreign with { Kind = kind, Resource = resource });
        }

        _analysis.Ownership.Release(cursor, symbol, ReleaseKind.Free, resource);
        cursor.Tell(PathEventKind.Happens, $"{model.Name} frees it", symbol);
    }

    /// <summary>
    /// A number the callee reads decides whether it frees what a structure holds, and nobody knows the number here: a buffer with room for
    /// eight has no block. What another ending frees is then not this one's to lose.
    /// </summary>
    public void DoubtWhatOthersFree(Outcome chosen)
    {
        foreach (Effect.Free free in model.Outcomes.Where(other => other != chosen).SelectMany(other => other.Effects).OfType<Effect.Free>())
        {
            if (free.Object is Operand.Content && !chosen.Effects.Contains(free) && operands.ValueOf(free.Object).SymbolOrNone is { IsNone: false } symbol && cursor.State.Objects.Contains(symbol))
            {
                cursor.Mark(symbol, ObjectMarks.Hidden);
            }
        }
    }

    private void BlurHeldIn(Location place)
    {
        if (new ResourceSlots(cursor).Find(place) is { IsNone: false } held)
        {
            cursor.Mark(held, ObjectMarks.Hidden);
        }
    }

    public void Detach(Value value, string resource)
    {
        var slots = new ResourceSlots(cursor);
        Location? place = MemoryModel.CellAt(value);
        if (place is Location live && slots.Find(live) is { IsNone: false } held)
        {
            Free(held, ObjectKind.Handle, resource);
        }
        else if (place is Location renewed && slots.FindTakenThroughSameField(renewed, resource) is { IsNone: false } taken)
        {
            Free(taken, ObjectKind.Handle, resource);
        }
        else if (place is Location filled && slots.FindExporter(filled, resource) is { IsNone: false } exporter)
        {
            _analysis.Ownership.Release(cursor, exporter, ReleaseKind.Reference, "");
            slots.ForgetExporter(filled);
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
}
