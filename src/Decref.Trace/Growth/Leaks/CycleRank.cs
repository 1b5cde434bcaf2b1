using System.Collections.Immutable;
using Decref.Trace.Agent;
using Decref.Trace.Symbols;

namespace Decref.Trace.Growth.Leaks;

/// <summary>Which object of a cycle names it best: the one that most likely keeps the collector from freeing it.</summary>
internal sealed class CycleRank(Snapshot snapshot, FrameClassifier classifier)
{
    private const ulong HeapType = 1ul << 9;
    private const ulong HaveGc = 1ul << 14;

    private readonly ImmutableArray<(ulong Start, ulong End)> _extensions =
    [
        .. snapshot.Modules
            .Where(module => classifier.OfModule(snapshot.Text(module.Path)) == FrameOrigin.Extension)
            .Select(module => (module.Start, module.End)),
    ];

    /// <returns>Lower is better; types met later come first among equals.</returns>
    public (int Kind, uint NegatedType) Of(BlockRecord block) => (KindOf(block), uint.MaxValue - block.Type);

    private int KindOf(BlockRecord block)
    {
        const int NotCollected = 0;
        const int ExtensionType = 1;
        const int Class = 2;
        const int Builtin = 3;
        const int NoObject = 4;
        if (block.Type == 0)
        {
            return NoObject;
        }

        TypeRecord type = snapshot.Types[(int)block.Type];
        return (type.Flags & HaveGc) == 0 ? NotCollected
            : _extensions.Any(module => type.Address >= module.Start && type.Address < module.End) ? ExtensionType
            : (type.Flags & HeapType) != 0 ? Class
            : Builtin;
    }
}
