using System.Collections.Immutable;

namespace Decref.Core.Findings;

/// <summary>What one call leaves behind, exactly. A leak of one block in ten calls has 1 block in <see cref="Calls"/> = 10.</summary>
/// <param name="Calls">The number of calls that together leave the amounts below; 1 for a leak in every call; <see cref="WholeRun"/>.</param>
/// <param name="Blocks">Live blocks.</param>
/// <param name="Bytes">Bytes asked for in those blocks.</param>
/// <param name="References">Strong references to objects that were there before.</param>
/// <param name="Handles">Open descriptors, <c>FILE*</c>, <c>DIR*</c>, threads.</param>
/// <param name="Objects">Objects by type name, ordered by name.</param>
public sealed record PerCall(
    long Calls,
    long Blocks,
    long Bytes,
    long References,
    long Handles,
    ImmutableArray<TypeCount> Objects)
{
    /// <summary>As a number of calls: the amounts are those of a whole program's run.</summary>
    public const long WholeRun = 0;
}
