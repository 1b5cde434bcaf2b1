using System.Collections.Immutable;
using Decref.Lint.Engine.Evidence;
using Decref.Lint.Engine.State;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine.Paths;

/// <summary>Where an exploration stands: the program point, what is known there, and what happened since the last node.</summary>
public sealed class PathCursor(FunctionAnalysis analysis, PathNode node)
{
    private ImmutableArray<PathEvent> _events = [];

    public FunctionAnalysis Analysis { get; } = analysis;

    public PathNode Node { get; } = node;

    public ProgramState State { get; set; } = node.State;

    public BlockId Block => Node.Block;

    public int Instruction { get; set; } = node.Instruction;

    public SourcePosition Position { get; set; }

    public SourcePosition ReturnPosition { get; set; } = node.ReturnPosition;

    /// <summary>The program cannot go on from here (a null dereference was reported or a condition contradicts itself).</summary>
    public bool IsOver { get; set; }

    /// <summary>Conditions were forgotten on the way here, or by a callee: no finding from here on is certain.</summary>
    public bool IsBlurred { get; set; } = node.IsBlurred;

    /// <summary>The function is about to tell its caller that it failed.</summary>
    public bool ReportsFailure { get; set; }

    public SymbolTable Symbols => Analysis.Symbols;

    public IrFunction Function => Analysis.Shape.Function;

    /// <summary>What happened since the last node.</summary>
    public ImmutableArray<PathEvent> PendingEvents => _events;

    public PathTraits Traits { get; private set; } = node.Traits;

    public PathTrail Trail => new(Node, PendingEvents, Traits);

    public void Tell(PathEventKind kind, string text, SymbolId subject = default)
    {
        Traits = Traits.With(kind);
        _events = _events.Add(new PathEvent(Position, text, kind, subject));
    }

    /// <summary>An exception is set from here on, by the kind of failure that is given, or by the program itself.</summary>
    public void NoteRaised(PathEventKind? failure) => Traits = Traits with { Raiser = failure, RaisedAt = Position };

    public void TellPassing(SymbolId subject, Passing passing) =>
        _events = _events.Add(new PathEvent(Position, "", PathEventKind.Passes, subject) { Passing = passing });

    public void TellDecision(SymbolId subject, Decision decision) =>
        _events = _events.Add(new PathEvent(Position, decision.Truth ? "the condition holds" : "the condition does not hold", PathEventKind.Decides, subject) { Decision = decision });

    /// <summary>A copy that goes its own way from here.</summary>
    public PathCursor Fork(ProgramState state) =>
        new(Analysis, Node) { State = state, Instruction = Instruction, Position = Position, ReturnPosition = ReturnPosition, Traits = Traits, IsBlurred = IsBlurred, _events = _events };

    /// <summary>The node reached when the cursor goes on at another point.</summary>
    public PathNode Arrive(BlockId block, int instruction) =>
        new(Node, block, instruction, State, PendingEvents, ReturnPosition) { IsBlurred = IsBlurred, Traits = Traits };

    /// <summary>Everything that happened from the entry to here.</summary>
    public IEnumerable<PathEvent> History() => Node.History().Concat(_events);

    public TrackedObject Object(SymbolId symbol) =>
        State.Objects.TryGet(symbol, out TrackedObject? tracked) ? tracked : TrackedObject.Of(DefaultProvenance(symbol));

    public void Set(SymbolId symbol, TrackedObject tracked) => State = State.WithObject(symbol, tracked);

    public void Mark(SymbolId symbol, ObjectMarks mark)
    {
        TrackedObject tracked = Object(symbol);
        ObjectMarks marks = (mark & (ObjectMarks.Escaped | ObjectMarks.OnlyPassed)) == ObjectMarks.Escaped ? (tracked.Marks | mark) & ~ObjectMarks.OnlyPassed : tracked.Marks | mark;
        if (tracked.Marks != marks)
        {
            Set(symbol, tracked with { Marks = marks });
        }
    }

    public bool IsPointerParameter(SymbolId symbol) =>
        Symbols.OriginOf(symbol) is SymbolOrigin.Parameter parameter && Function.Parameters[parameter.Index].Type.IsPointer;

    private Provenance DefaultProvenance(SymbolId symbol) => Symbols.OriginOf(symbol) switch
    {
        SymbolOrigin.Parameter => Provenance.Parameter,
        SymbolOrigin.Content content when content.Location.Region.OutlivesFunction => Provenance.Field,
        SymbolOrigin.Singleton => Provenance.Static,
        _ => Provenance.Unknown,
    };
}
