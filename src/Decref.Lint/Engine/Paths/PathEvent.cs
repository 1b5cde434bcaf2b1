using Decref.Lint.Engine.Evidence;
using Decref.Lint.Engine.State;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine.Paths;

/// <summary>Something on a path worth telling the reader.</summary>
/// <param name="Subject">The symbol it is about, none for a decision of the path.</param>
public sealed record PathEvent(SourcePosition Position, string Text, PathEventKind Kind, SymbolId Subject)
{
    /// <summary>Where the subject is passed to.</summary>
    public Passing? Passing { get; init; }

    /// <summary>What was decided about the subject.</summary>
    public Decision? Decision { get; init; }
}
