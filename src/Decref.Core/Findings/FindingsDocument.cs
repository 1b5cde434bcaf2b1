using System.Collections.Immutable;

namespace Decref.Core.Findings;

/// <summary>The one document every command ends with and every report is written from (docs/formats/findings.md).</summary>
public sealed record FindingsDocument
{
    public const int CurrentSchema = 1;

    public int Schema { get; init; } = CurrentSchema;

    /// <summary><c>decref</c> and its version.</summary>
    public required ToolIdentity Tool { get; init; }

    /// <summary><c>lint</c>, <c>test</c> or <c>run</c>.</summary>
    public required string Command { get; init; }

    public PythonIdentity? Python { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>What was looked at, one sentence each: <c>leaks.py::leak_box: 64 calls</c>, <c>src/_mod.c: 41 functions</c>.</summary>
    public ImmutableArray<string> Examined { get; init; } = [];

    /// <summary>How often the functions of a test were called; null for what calls none.</summary>
    public CallRange? Calls { get; init; }

    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Null when nothing was held back.</summary>
    public HeldBack? HeldBack { get; init; }

    public ImmutableArray<Observation> Observations { get; init; } = [];

    /// <summary>What would make this report say more, one sentence each: debug data that are missing.</summary>
    public ImmutableArray<string> Advice { get; init; } = [];

    public ImmutableArray<IncompletePart> Incomplete { get; init; } = [];

    public ImmutableArray<SelfCheck> SelfCheck { get; init; } = [];

    /// <summary>Wall seconds of the whole run.</summary>
    public double Seconds { get; init; }
}
