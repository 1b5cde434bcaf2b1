using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Lint.Engine.Evidence;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine;

/// <summary>A check's report before it becomes a finding: the best of several about the same object survives.</summary>
public sealed record Suspicion
{
    public required string Rule { get; init; }

    public required Tier Tier { get; init; }

    public required string Message { get; init; }

    /// <summary>The line to look at first.</summary>
    public required SourcePosition Position { get; init; }

    /// <summary>What names the same bug on another path: the origin of the object, or a source place.</summary>
    public required object Key { get; init; }

    public string? Variable { get; init; }

    public string? TypeText { get; init; }

    public PathTrail? Trail { get; init; }

    public SymbolId Subject { get; init; }

    /// <summary>Where the object came to be.</summary>
    public SourcePosition Origin { get; init; }

    public string? RelatedText { get; init; }

    /// <summary>Only a bug when this field of this struct owns what it holds, which the whole project decides.</summary>
    public (string Struct, string Field)? OwningField { get; init; }

    /// <summary>Only certain when another path of the function releases the same object.</summary>
    public SymbolOrigin? CertainIfReleased { get; init; }

    /// <summary>Certain when none of these takes over what it is given: callers elsewhere in the project tell.</summary>
    public ImmutableArray<Passing> CertainIfBorrowed { get; init; } = [];

    /// <summary>Nothing goes wrong until something fails, though no call that fails need be on the path: the function raises by itself, or was not walked that far.</summary>
    public bool NeedsFailure { get; init; }

    /// <summary>Only a bug when this function, whose code is elsewhere, gives a new reference: what others do with its results says so.</summary>
    public string? PresumedMaker { get; init; }

    /// <summary>Only a bug when the function gives its caller a new reference on another path.</summary>
    public bool OnlyIfReturnsNew { get; init; }
}
