using System.Collections.Immutable;
using Decref.Trace.Agent;
using Decref.Trace.Growth.Leaks;
using Decref.Trace.Growth.Passes;
using Decref.Trace.Launch;

namespace Decref.Trace.Growth.Laws;

/// <summary>
/// One period of leaks that follow the same law: what those calls left, who holds whom among it, and which living
/// container holds it from outside.
/// </summary>
internal sealed class LeakSample
{
    private const int MostBlocks = 4096;

    private readonly Dictionary<ulong, SurvivorKey> _keyOfBlock;
    private readonly Dictionary<ulong, ObjectHolder> _holders;

    private LeakSample(
        LeakWindow window,
        Ownership ownership,
        ImmutableArray<LeakTree> trees,
        Dictionary<ulong, SurvivorKey> keyOfBlock,
        ImmutableArray<LeakedHandle> handles,
        Dictionary<ulong, ObjectHolder> holders)
    {
        Window = window;
        Ownership = ownership;
        Trees = trees;
        Handles = handles;
        _keyOfBlock = keyOfBlock;
        _holders = holders;
    }

    public LeakWindow Window { get; }

    /// <summary>False: what the window's calls left is no more than an example.</summary>
    public bool HasRhythm { get; private init; }

    public Ownership Ownership { get; }

    public ImmutableArray<LeakTree> Trees { get; }

    public ImmutableArray<LeakedHandle> Handles { get; }

    /// <param name="session">The process the snapshot was taken of, not a call further.</param>
    /// <param name="alike">Groups of the same law.</param>
    public static LeakSample Take(DriverSession session, LocateResult located, CycleRank rank, IReadOnlyList<JudgedGroup> alike)
    {
        LeakWindow window = LeakWindow.Choose(located, alike);
        var keyOfBlock = new Dictionary<ulong, SurvivorKey>();
        var blocks = ImmutableArray.CreateBuilder<BlockRecord>();
        var handles = ImmutableArray.CreateBuilder<LeakedHandle>();
        foreach (SurvivorGroup group in alike.Select(judged => judged.Group))
        {
            if (group.Key.IsHandle)
            {
                SurvivorKey? owner = DescriptorOwner.Of(session, located, group, alike);
                handles.AddRange(group.Members
                    .Select(member => new LeakedHandle(located.Snapshot.Handles[member], owner))
                    .Where(handle => window.Holds(handle.Record.Birth)));
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
        ImmutableArray<LeakTree> trees = LeakTree.Of(ownership, rank);
        return new LeakSample(window, ownership, trees, keyOfBlock, handles.ToImmutable(), Holders(session, ownership, trees))
        {
            HasRhythm = alike[0].Pattern.Kind == GrowthKind.Linear,
        };
    }

    private static Dictionary<ulong, ObjectHolder> Holders(DriverSession session, Ownership ownership, ImmutableArray<LeakTree> trees)
    {
        ulong[] roots = [.. trees.Where(tree => ownership.Blocks[tree.Root].Type != 0).Select(tree => ownership.ObjectIn(tree.Root))];
        IEnumerable<ulong> leaked = Enumerable.Range(0, ownership.Blocks.Length).Select(ownership.ObjectIn);
        return roots.Length == 0 ? [] : session.Holders(roots, leaked).ToDictionary(holder => holder.Object);
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

    public bool IsPartOf(LeakedHandle handle, LeakTree tree) =>
        Ownership.Blocks[tree.Root].Type == 0 && handle.LiesIn(Ownership.Blocks[tree.Root]);

    /// <summary>Whether an object of the tree would close the handle if it went.</summary>
    public bool IsHeldBy(LeakTree tree, LeakedHandle handle) =>
        !IsPartOf(handle, tree)
        && tree.Members.Select(member => Ownership.Blocks[member]).Any(block =>
            handle.LiesIn(block) || (block.Birth == handle.Record.Birth && _keyOfBlock[block.Address] == handle.Owner));
}
