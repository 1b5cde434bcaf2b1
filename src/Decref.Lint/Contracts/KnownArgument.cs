using System.Collections.Immutable;

namespace Decref.Lint.Contracts;

/// <summary>What knowing one argument says about the failure of a call.</summary>
/// <param name="Parameter">The parameter it is about.</param>
/// <param name="Cause">What it then takes to make the call fail; null when nothing does.</param>
public sealed record KnownArgument(int Parameter, FailureCause? Cause)
{
    /// <summary>It is of one of these types; empty when something else is said of it.</summary>
    public ImmutableArray<string> Types { get; init; } = [];

    /// <summary>Of one of the types, not of a subclass.</summary>
    public bool IsExact { get; init; }

    /// <summary>The parameter that holds it as a key, -1 when nothing is said of one.</summary>
    public int Container { get; init; } = -1;

    /// <summary>The function that made what it points at, null when nothing is said of one.</summary>
    public string? Maker { get; init; }

    /// <summary>A parameter that has to be NULL as well, -1 when there is none.</summary>
    public int AlsoNull { get; init; } = -1;
}
