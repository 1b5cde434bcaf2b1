using System.Collections.Immutable;
using Decref.Lint.Engine;
using Decref.Lint.Engine.Evidence;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Values;

namespace Decref.Lint.Summaries;

/// <summary>One return of a function, said in terms of its arguments.</summary>
public sealed class ExitOutcome(FunctionAnalysis analysis, FunctionExit exit)
{
    private readonly Dictionary<SymbolId, int> _created = [];
    private readonly Dictionary<SymbolId, int> _writtenTo = [];
    private readonly List<Effect> _creates = [];
    private readonly List<Effect> _counts = [];
    private readonly List<Effect> _writes = [];

    public Outcome Build()
    {
        CountWrites();
        Operand result = exit.Result is null ? Operand.Unknown : OperandOf(exit.Result);
        CollectWrites();
        CollectElements();
        CollectCounts();
        CollectSlots();
        bool isFailure = IsFailure();
        return new Outcome
        {
            Kind = isFailure ? OutcomeKind.Failure : OutcomeKind.Plain,
            Conditions = Conditions(),
            Requires = exit.State.Exception switch
            {
                ExceptionState.SetBefore or ExceptionState.ClearedSince => ExceptionState.Set,
                ExceptionState.ClearBefore => ExceptionState.Clear,
                _ => null,
            },
            Effects = [.. _creates, .. _counts, .. _writes],
            Result = result,
            ResultFact = exit.Result switch
            {
                Value.Unknowable known => exit.State.FactOf(known.Symbol),
                Value.Address or Value.Function => Fact.NotNull,
                _ => Fact.Nothing,
            },
            Exception = Exception(),
            RunsPython = analysis.RunsPython,
            IsBlurred = exit.IsBlurred,
            NeedsMemoryFailure = (isFailure || IsNo() || LeavesException) && exit.NeedsMemoryFailure,
            NeedsWrongArgument = (isFailure || LeavesException) && exit.NeedsWrongArgument,
            RejectedNumber = isFailure ? exit.RejectedNumber : Outcome.NoNumber,
        };
    }

    private bool LeavesException => exit.State.Exception == ExceptionState.Set;

    /// <summary>What a predicate answers when it could not do its work.</summary>
    private bool IsNo() => exit.Result is Value.Constant { Number: 0 };

    private bool IsFailure()
    {
        bool returnsPointer = analysis.Shape.Function.ReturnType.IsPointer;
        return exit.Result is Value.Constant result
            && (returnsPointer && result.Number == 0 || result.Number < 0 || exit.State.Exception is ExceptionState.Set or ExceptionState.SetBefore);
    }

    private ExceptionEffect Exception() => exit.State.Exception switch
    {
        ExceptionState.Set => ExceptionEffect.Sets,
        ExceptionState.Clear or ExceptionState.ClearedSince => ExceptionEffect.Clears,
        ExceptionState.Unknown => ExceptionEffect.Unknown,
        _ => ExceptionEffect.Keeps,
    };

    private ImmutableArray<Condition> Conditions()
    {
        ImmutableArray<Condition>.Builder conditions = ImmutableArray.CreateBuilder<Condition>();
        for (int index = 0; index < exit.State.Facts.Count; index++)
        {
            SymbolId symbol = exit.State.Facts.Keys[index];
            if (analysis.Symbols[symbol].Age == 0 && Named(symbol) is Operand.Argument or Operand.Content && Named(symbol) is Operand asked)
            {
                bool isFlag = !IsPointer(symbol);
                if ((!isFlag || asked is Operand.Content { Base: Operand.Argument }) && !IsPromised(asked, exit.State.Facts.Values[index]))
                {
                    conditions.Add(new Condition(asked, exit.State.Facts.Values[index]) { IsFlag = isFlag });
                }
            }
        }

        return conditions.ToImmutable();
    }

    /// <summary>What the interpreter promises of the object a method is called on, callers in C may not keep to.</summary>
    private bool IsPromised(Operand asked, Fact fact) => analysis.HasSelf && asked is Operand.Argument { Index: 0 } && fact == Fact.NotNull;

    /// <summary>Callers know their arguments, and whether a field is null.</summary>
    private bool IsPointer(SymbolId symbol) =>
        analysis.Symbols.OriginOf(symbol) is not SymbolOrigin.Content content || analysis.HoldsPointer(content.Location);

    private void CountWrites()
    {
        foreach ((_, _, Value value) in VisibleWrites())
        {
            _writtenTo[value.SymbolOrNone] = _writtenTo.GetValueOrDefault(value.SymbolOrNone) + 1;
        }
    }

    /// <summary>Cells behind the arguments that no longer hold what they held.</summary>
    private IEnumerable<(Operand Owner, Location Cell, Value Value)> VisibleWrites()
    {
        for (int index = 0; index < exit.State.Memory.Count; index++)
        {
            Location cell = exit.State.Memory.Keys[index];
            Value value = exit.State.Memory.Values[index];
            bool isVisible = cell.Region.Kind == RegionKind.Pointee && cell.Index.IsNone && cell.Slot == LocationSlot.Bytes;
            if (isVisible && !IsInitialContent(cell, value) && Named(new SymbolId(cell.Region.Id)) is Operand owner)
            {
                yield return (owner, cell, value);
            }
        }
    }

    private void CollectWrites()
    {
        foreach ((Operand owner, Location cell, Value value) in VisibleWrites())
        {
            _writes.Add(new Effect.Write(owner, cell.Offset, IsFollowed(cell, value) ? OperandOf(value) : NumberOf(value)));
        }
    }

    /// <summary>Flags, pointers and what the caller passed in (a descriptor is a number) are followed where a callee leaves them behind an argument; computed numbers are not.</summary>
    private bool IsFollowed(Location cell, Value value) =>
        value is Value.Constant or Value.Address or Value.Function || exit.State.Objects.Contains(value.SymbolOrNone) || analysis.HoldsPointer(cell) || Named(value.SymbolOrNone) is Operand.Argument;

    private Operand NumberOf(Value value) =>
        exit.State.FactOf(value.SymbolOrNone) is { Signs: not Signs.Any } fact ? new Operand.Computed(Fact.WithSigns(fact.Signs)) : Operand.Unknown;

    private bool IsInitialContent(Location cell, Value value) =>
        !value.SymbolOrNone.IsNone && analysis.Symbols.OriginOf(value.SymbolOrNone) is SymbolOrigin.Content content && content.Location == cell
        && analysis.Symbols[value.SymbolOrNone].Age == 0;

    private void CollectCounts()
    {
        for (int index = 0; index < exit.State.Objects.Count; index++)
        {
            SymbolId symbol = exit.State.Objects.Keys[index];
            if (Named(symbol) is Operand.Argument or Operand.Content or Operand.Singleton && analysis.Symbols[symbol].Age == 0)
            {
                Count(symbol, exit.State.Objects.Values[index], Named(symbol)!);
            }
        }
    }

    private void Count(SymbolId symbol, TrackedObject tracked, Operand operand)
    {
        int change = tracked.Balance;
        if (change > 0 && tracked.Surplus > 0 && (tracked.Has(ObjectMarks.Hidden) || tracked.Has(ObjectMarks.Escaped) && !IsHandedBack(symbol)))
        {
            // A reference was taken for a place that was not followed.
            _counts.Add(new Effect.Keep(operand));
            return;
        }

        for (int times = 0; times < change; times++)
        {
            _counts.Add(new Effect.Acquire(operand));
        }

        if (change > 0 && operand is Operand.Argument && !IsHandedBack(symbol))
        {
            // Taken for a purpose of the callee's own: a set that remembers addresses as bits.
            _counts.Add(new Effect.Escape(operand));
        }

        for (int times = change; times < 0; times++)
        {
            _counts.Add(Giving(tracked, operand));
        }

        for (int times = _writtenTo.GetValueOrDefault(symbol); times < tracked.Stores; times++)
        {
            _counts.Add(new Effect.Store(operand));
        }

        AddMarks(tracked, operand);
    }

    private bool IsHandedBack(SymbolId symbol) => exit.Result?.SymbolOrNone == symbol || _writtenTo.ContainsKey(symbol);

    private static Effect Giving(TrackedObject tracked, Operand operand) => tracked switch
    {
        { Kind: ObjectKind.Block } => new Effect.Free(operand, tracked.Kind, tracked.Resource),
        { Kind: ObjectKind.Handle } => new Effect.Detach(operand, tracked.Resource),
        _ when tracked.Has(ObjectMarks.Given) => new Effect.Steal(operand, IsLostOnFailure: false),
        _ => new Effect.Release(operand, AcceptsNull: true),
    };

    private void AddMarks(TrackedObject tracked, Operand operand)
    {
        if (tracked.Has(ObjectMarks.Kept))
        {
            _counts.Add(new Effect.Keep(operand));
        }

        if (tracked.Has(ObjectMarks.Hidden))
        {
            _counts.Add(new Effect.Blur(operand));
        }
        else if (tracked.Has(ObjectMarks.Escaped))
        {
            _counts.Add(new Effect.Escape(operand));
        }

        if (tracked.Has(ObjectMarks.ReleasedIfPresent))
        {
            _counts.Add(new Effect.ReleaseIfPresent(operand));
        }
    }

    /// <summary>Structures of the caller that hold a live resource now, or no longer.</summary>
    private void CollectSlots()
    {
        for (int index = 0; index < exit.State.Memory.Count; index++)
        {
            Location cell = exit.State.Memory.Keys[index];
            bool isSlot = cell is { Slot: LocationSlot.Resource, Region.Kind: RegionKind.Pointee, Index.IsNone: true };
            if (!isSlot || Named(new SymbolId(cell.Region.Id)) is not Operand owner)
            {
                continue;
            }

            Operand place = cell.Offset == 0 ? owner : new Operand.Part(owner, cell.Offset);
            Value held = exit.State.Memory.Values[index];
            if (held is Value.Constant)
            {
                _counts.Add(new Effect.Detach(place, ""));
            }
            else if (exit.State.Objects.TryGet(held.SymbolOrNone, out TrackedObject? live) && live.Owned > 0)
            {
                _counts.Add(new Effect.Attach(place, live.Resource));
            }
        }
    }

    /// <summary>Arrays of the caller's whose elements some path releases: a path that found none of them is not told apart.</summary>
    private void CollectElements()
    {
        foreach (Region array in analysis.ReleasedElements)
        {
            if (array.Kind == RegionKind.Pointee && Named(new SymbolId(array.Id)) is Operand owner)
            {
                _counts.Add(new Effect.BlurItems(owner));
            }
        }
    }

    private Operand OperandOf(Value value) => Evaluation.Resolve(exit.State, value) switch
    {
        Value.Constant constant => new Operand.Constant(constant.Number),
        Value.Unknowable known => Named(known.Symbol) ?? Made(known.Symbol),
        Value.Address { Location: { Region.Kind: RegionKind.Global, Offset: 0, Index.IsNone: true } } address =>
            new Operand.Global(NameForCallers(address.Location.Region)),
        Value.Address { Location: { Region.Kind: RegionKind.Pointee, Index.IsNone: true } } address
            when Named(new SymbolId(address.Location.Region.Id)) is Operand owner => new Operand.Part(owner, address.Location.Offset),
        _ => Operand.Unknown,
    };

    /// <summary>A string literal has a number of its own in each function.</summary>
    private string NameForCallers(Region region) =>
        analysis.Symbols.GlobalName(region) is ['"', ..] literal ? $"{literal} of {analysis.Shape.Function.Name}" : analysis.Symbols.GlobalName(region);

    /// <summary>How the caller can name the symbol, null when it cannot.</summary>
    private Operand? Named(SymbolId symbol) => symbol.IsNone ? null : analysis.Symbols.OriginOf(symbol) switch
    {
        SymbolOrigin.Parameter parameter => new Operand.Argument(parameter.Index),
        SymbolOrigin.Singleton singleton => new Operand.Singleton(singleton.Name),
        SymbolOrigin.Content { Location: { Index.IsNone: true, Slot: LocationSlot.Bytes } } content => content.Location.Region.Kind switch
        {
            RegionKind.Pointee when Named(new SymbolId(content.Location.Region.Id)) is Operand owner => new Operand.Content(owner, content.Location.Offset),
            RegionKind.Global => new Operand.Content(new Operand.Global(analysis.Symbols.GlobalName(content.Location.Region)), content.Location.Offset),
            _ => null,
        },
        _ => null,
    };

    private Operand Made(SymbolId symbol)
    {
        if (!exit.State.Objects.TryGet(symbol, out TrackedObject? tracked))
        {
            return Operand.Unknown;
        }

        if (!_created.TryGetValue(symbol, out int number))
        {
            number = _created.Count;
            _created.Add(symbol, number);
            _creates.Add(Creation(symbol, tracked, number));
        }

        return new Operand.Created(number);
    }

    private Effect.Create Creation(SymbolId symbol, TrackedObject tracked, int number)
    {
        tracked = PresumedResults.WithoutPresumption(tracked);
        // What a global or other memory of the callee holds is not the caller's to release.
        int owned = tracked.Owned - Math.Max(0, tracked.Stores - _writtenTo.GetValueOrDefault(symbol));
        bool isOwned = owned > 0;
        Provenance provenance = isOwned ? Provenance.New : tracked.Provenance == Provenance.New ? Provenance.Unknown : tracked.Provenance;
        return new Effect.Create(number, tracked.Kind, tracked.Resource, provenance, exit.State.FactOf(symbol))
        {
            Extra = isOwned ? owned - 1 : 0,
            Anchor = Named(tracked.Anchor),
            IsAnchorMutable = tracked.IsAnchorMutable,
            Marks = tracked.Marks & (ObjectMarks.Escaped | ObjectMarks.Hidden | ObjectMarks.Kept | ObjectMarks.LookedUp)
                | (isOwned && tracked.Provenance != Provenance.New ? ObjectMarks.LookedUp : ObjectMarks.None),
        };
    }
}
