using System.Collections.Immutable;

namespace Decref.Core.Findings;

/// <summary>One bug, from the source or from a run. Every report is a function of these.</summary>
public sealed record Finding
{
    /// <summary>Id of a row of <see cref="Rules"/>.</summary>
    public required string Rule { get; init; }

    public required LeakKind Kind { get; init; }

    public required Tier Tier { get; init; }

    /// <summary>Seen by two independent ways: read in the source and measured in a run.</summary>
    public bool Confirmed { get; init; }

    /// <summary>One sentence: what is lost and by whom.</summary>
    public required string Message { get; init; }

    /// <summary>The callable that was repeated (<c>leaks.py::leak_box</c>); null for findings read in the source.</summary>
    public string? Target { get; init; }

    public Occurrence? Occurrence { get; init; }

    public LeakedObject? Object { get; init; }

    /// <summary>The line to look at first.</summary>
    public SourceLocation? Location { get; init; }

    public ImmutableArray<PathStep> Path { get; init; } = [];

    public PerCall? PerCall { get; init; }

    public ImmutableArray<CallStack> Stacks { get; init; } = [];

    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    public ImmutableArray<Fix> Fixes { get; init; } = [];

    /// <summary>Stable across unrelated edits: <see cref="Findings.Fingerprint"/>.</summary>
    public required string Fingerprint { get; init; }
}
