using System.Collections.Immutable;
using Decref.Core.Findings;

namespace Decref.Trace.Heap;

/// <summary>What is live of one canonical stack.</summary>
/// <param name="Native">Native stack of one of them.</param>
/// <param name="Python">Python stack of the same.</param>
/// <param name="Repeated">Most blocks, or handles, of one exact stack: 1 when a single call can have made them all.</param>
/// <param name="FirstBirth">Tick at which the first was made.</param>
/// <param name="LastBirth">Tick at which the last was made.</param>
/// <param name="Handles">Names of the handles, empty for blocks.</param>
internal sealed record LiveGroup(
    HeapOwner Owner,
    uint Native,
    uint Python,
    long Blocks,
    long Bytes,
    long Repeated,
    uint FirstBirth,
    uint LastBirth,
    ImmutableArray<TypeCount> Objects,
    ImmutableArray<string> Handles)
{
    public long ObjectCount => Objects.Sum(count => count.Count);
}
