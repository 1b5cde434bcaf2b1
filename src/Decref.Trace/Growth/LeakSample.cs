using System.Collections.Immutable;
using Decref.Trace.Agent;
using Decref.Trace.Launch;

namespace Decref.Trace.Growth;

/// <summary>
/// One period of leaks that follow the same law: what those calls left, who holds whom among it, and which living
/// container holds it from outside.
/// </summary>
internal sealed class LeakSample
{
    private const int MostBlocks = 4096;

    private readonly Dictionary<ulong, SurvivorKey> _keyOfBlock;
    private readonly Dictionary<ulong, ObjectHolder> _holders;

    private LeakSample(LeakWindow window, Ownership ownership, Dictionary<ulong, SurvivorKey> keyOfBlock, ImmutableArray<HandleRecord> handles, DriverSession session)
    {
        Window = window;
        Ownership = ownership;
        Handles = handles;
        Trees = LeakTree.Of(ownership);
        _keyOfBlock = keyOfBlock;
        _holders = session.Holders(Trees.Where(tree => ownership.Blocks[tree.Root].Type != 0).Select(tree => ownership.ObjectIn(tree.Root)))
            .ToDictionary(holder => holder.Object);
    }

    public LeakWindow Window { get; }

    public Ownership Ownership { get; }

    public ImmutableArray<LeakTree> Trees { get; }

    public ImmutableArray<HandleRecord> Handles { get; }

    /// <param name="session">The process the snapshot was taken of, not a call further.</param>
    /// <param name="alike">Groups of the same law.</param>
    public static LeakSample Take(DriverSession session, LocateResult located, IReadOnlyList<JudgedGroup> alike)
    {
        LeakWindow window = LeakWindow.Choose(located, alike);
        var keyOfBlock = new Dictionary<ulong, SurvivorKey>();
        var blocks = ImmutableArray.CreateBuilder<BlockRecord>();
        var handles = ImmutableArray.CreateBuilder<HandleRecord>();
        foreach (SurvivorGroup group in alike.Select(judged => judged.Group))
        {
            if (group.Key.IsHandle)
            {
                handles.AddRange(group.Members.Select(member => located.Snapshot.Handles[member]).Where(handle => window.Holds(handle.Birth)));
                continue;
            }

            foreach (BlockRecord block in group.Members.Select(member => located.Snapshot.Blocks[member]).Where(block => window.Holds(block.Birth)))
            {
                if (blocks.Count < MostBlocks && keyOfBlock.TryAdd(block.Address, group.Key))
                {
                    blocks.Add(block);
                }
            }
        }

        Ownership ownership = Ownership.Read(session, located.Snapshot, blocks.ToImmutable());
        return new LeakSample(window, ownership, keyOfBlock, handles.ToImmutable(), session);
    }

    /// <summary>Leaks made at one place are one finding, whatever their types.</summary>
    public (int Stack, bool IsObject, bool IsClosedCycle, bool IsHeld) PlaceOf(LeakTree tree)
    {
        SurvivorKey key = _keyOfBlock[Ownership.Blocks[tree.Root].Address];
        return (key.Stack, key.IsObject, tree.IsClosedCycle, HolderOf(tree) is not null);
    }

    /// <summary>A living container that refers to the root; null when the collector knows none.</summary>
    public ObjectHolder? HolderOf(LeakTree tree) => _holders.GetValueOrDefault(Ownership.ObjectIn(tree.Root));

    /// <summary>Whether a leaked <c>FILE*</c> or <c>DIR*</c> lies in the tree's root: its blocks are counted with it.</summary>
    public bool IsPartOfHandle(LeakTree tree) => Handles.Any(handle => IsPartOf(handle, tree));

    public bool IsPartOf(HandleRecord handle, LeakTree tree)
    {
        BlockRecord root = Ownership.Blocks[tree.Root];
        return handle.Kind is HandleKind.File or HandleKind.Dir && handle.Value >= root.Address && handle.Value < root.Address + root.Size;
    }
}
