using Decref.Trace.Agent;
using Decref.Trace.Growth.Laws;

namespace Decref.Trace.Growth.Leaks;

/// <summary>A handle that calls left open.</summary>
/// <param name="Owner">The leaked objects that hold the descriptors of its group; null when none do.</param>
internal sealed record LeakedHandle(HandleRecord Record, SurvivorKey? Owner)
{
    /// <summary>Whether the memory of its <c>FILE</c> or <c>DIR</c> is in a block.</summary>
    public bool LiesIn(BlockRecord block) =>
        Record.Kind is HandleKind.File or HandleKind.Dir && Record.Value >= block.Address && Record.Value < block.Address + block.Size;
}
