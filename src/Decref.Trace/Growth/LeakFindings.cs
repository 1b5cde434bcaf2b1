using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Trace.Agent;
using Decref.Trace.Launch;

namespace Decref.Trace.Growth;

/// <summary>Turns what one function leaves behind into findings: one for each leak, with all that it holds.</summary>
internal sealed class LeakFindings
{
    private readonly string _target;
    private readonly LocateResult _located;
    private readonly FindingStacks _stacks;
    private readonly TypeNames _types;
    private readonly LeakWindow _window;
    private readonly Dictionary<int, JudgedGroup> _groupOfBlock = [];
    private Dictionary<ulong, ObjectHolder> _holders = [];

    public LeakFindings(string target, LocateResult located, FindingStacks stacks)
    {
        _target = target;
        _located = located;
        _stacks = stacks;
        _types = new TypeNames(located.Snapshot);
        _window = LeakWindow.Choose(located);
    }

    /// <summary>The blocks one period of calls left behind, and who holds whom among them. Known after <see cref="Of"/>.</summary>
    public Ownership? Ownership { get; private set; }

    /// <summary>Calls that <see cref="Ownership"/> covers.</summary>
    public int WindowCalls => _window.Calls;

    /// <param name="session">The process the snapshot was taken of, not a call further.</param>
    public ImmutableArray<Finding> Of(DriverSession session)
    {
        ImmutableArray<int> indices = _window.BlocksOf(_located);
        ImmutableArray<BlockRecord> blocks = [.. indices.Select(index => _located.Snapshot.Blocks[index])];
        Ownership = Ownership.Read(session, _located.Snapshot, blocks);
        IndexGroups(indices);
        ImmutableArray<LeakTree> trees = LeakTree.Of(Ownership);
        ImmutableArray<HandleRecord> handles = HandlesInWindow();
        _holders = session.Holders(trees.Where(tree => Ownership.Blocks[tree.Root].Type != 0).Select(tree => Ownership.ObjectIn(tree.Root)))
            .ToDictionary(holder => holder.Object);
        ILookup<bool, LeakTree> heldByHandle = trees.ToLookup(tree => IsPartOfAny(handles, tree));
        return
        [
            .. handles.GroupBy(handle => (handle.Kind, handle.Native, handle.Python)).Select(group => OfHandles([.. group], heldByHandle[true])),
            .. heldByHandle[false].GroupBy(KeyOf).Select(group => OfTrees([.. group])),
            .. trees.IsEmpty && handles.IsEmpty ? _located.Leaks.Select(OfSwelling) : [],
        ];
    }

    private void IndexGroups(ImmutableArray<int> indices)
    {
        var groups = new Dictionary<int, JudgedGroup>();
        foreach (JudgedGroup group in _located.Leaks.Where(group => !group.Group.Key.IsHandle))
        {
            foreach (int member in group.Group.Members)
            {
                groups[member] = group;
            }
        }

        Dictionary<ulong, int> byAddress = Enumerable.Range(0, Ownership!.Blocks.Length).ToDictionary(i => Ownership.Blocks[i].Address);
        foreach (int index in indices)
        {
            _groupOfBlock[byAddress[_located.Snapshot.Blocks[index].Address]] = groups[index];
        }
    }

    private ImmutableArray<HandleRecord> HandlesInWindow() =>
    [
        .. _located.Leaks
            .Where(leak => leak.Group.Key.IsHandle)
            .SelectMany(leak => leak.Group.Members)
            .Select(member => _located.Snapshot.Handles[member])
            .Where(handle => _window.Holds(handle.Birth)),
    ];

    /// <summary>Leaks made at one place are one finding, whatever their types.</summary>
    private (int Stack, bool IsObject, bool IsClosedCycle, bool IsHeld) KeyOf(LeakTree tree)
    {
        SurvivorKey key = _groupOfBlock[tree.Root].Group.Key;
        return (key.Stack, key.IsObject, tree.IsClosedCycle, _holders.ContainsKey(Ownership!.ObjectIn(tree.Root)));
    }

    private bool IsPartOfAny(ImmutableArray<HandleRecord> handles, LeakTree tree) => handles.Any(handle => IsPartOf(handle, tree));

    private bool IsPartOf(HandleRecord handle, LeakTree tree)
    {
        BlockRecord root = Ownership!.Blocks[tree.Root];
        return handle.Kind is HandleKind.File or HandleKind.Dir && handle.Value >= root.Address && handle.Value < root.Address + root.Size;
    }

    private Finding OfHandles(ImmutableArray<HandleRecord> handles, IEnumerable<LeakTree> parts)
    {
        HandleRecord handle = handles[0];
        ImmutableArray<LeakTree> own = [.. parts.Where(tree => handles.Any(opened => IsPartOf(opened, tree)))];
        PerCall perCall = PerWindow(own, handles.Length);
        string name = HandleWords.NameOf(handle.Kind);
        string detail = _located.Snapshot.Text(handle.Detail);
        string what = HandleWords.Count(perCall.Handles, handle.Kind) + " open" + (detail.Length > 0 && perCall.Handles == 1 ? $" ({detail})" : "");
        return Compose("RUN003", LeakKind.UnclosedHandle, name, what, perCall, _stacks.Of(handle.Native, handle.Python, "opened"));
    }

    private Finding OfTrees(ImmutableArray<LeakTree> trees)
    {
        LeakTree tree = trees[0];
        BlockRecord root = Ownership!.Blocks[tree.Root];
        PerCall perCall = PerWindow(trees, handles: 0);
        FindingStack stack = _stacks.Of(root.Native, root.Python, "allocated");
        if (root.Type == 0)
        {
            string block = BlockWords.NameOf(root.Domain);
            return Compose("RUN002", LeakKind.UnfreedBlock, block, $"{BlockWords.Amount(perCall)} from {block} behind", perCall, stack);
        }

        string roots = RootsPerCall(trees, perCall);
        string extent = BlockWords.Extent(perCall);
        string type = _types.Of(root.Type);
        if (_holders.TryGetValue(Ownership.ObjectIn(tree.Root), out ObjectHolder? holder))
        {
            return Compose("RUN007", LeakKind.ReachableGrowth, type, $"{roots} in {NameOf(holder)} ({extent})", perCall, stack);
        }

        return tree.IsClosedCycle
            ? Compose("RUN005", LeakKind.UncollectableCycle, type, $"{roots} behind in a cycle the collector does not see ({extent})", perCall, stack)
            : Compose("RUN001", LeakKind.LostReference, type, $"{roots} behind ({extent})", perCall, stack);
    }

    private static string NameOf(ObjectHolder holder) => holder.Name.Length > 0 ? $"the {holder.Type} {holder.Name}" : $"a living {holder.Type}";

    /// <summary><c>1 list object</c>; <c>1 int and 1 list object</c>.</summary>
    private string RootsPerCall(ImmutableArray<LeakTree> trees, PerCall perCall)
    {
        ImmutableArray<string> counts =
        [
            .. trees.CountBy(tree => _types.Of(Ownership!.Blocks[tree.Root].Type))
                .OrderBy(type => type.Key, StringComparer.Ordinal)
                .Select(type => $"{Math.Max(1, type.Value * perCall.Calls / _window.Calls)} {type.Key}"),
        ];
        return counts is [string only]
            ? $"{only} object{(only.StartsWith("1 ", StringComparison.Ordinal) ? "" : "s")}"
            : string.Join(" and ", counts);
    }

    private Finding OfSwelling(JudgedGroup group)
    {
        BlockRecord block = _located.Snapshot.Blocks[group.Group.Members[^1]];
        long bytes = Math.Max(1, group.Group.Bytes / _located.Calls);
        var perCall = new PerCall(1, 0, bytes, 0, 0, []);
        string what = $"a block from {BlockWords.NameOf(block.Domain)} larger by {bytes} bytes (it has {block.Size} after {_located.Calls} calls)";
        return Compose(
            "RUN006", LeakKind.ReachableGrowth, BlockWords.NameOf(block.Domain), what, perCall, _stacks.Of(block.Native, block.Python, "last extended"));
    }

    /// <summary>The amounts of the window, scaled down to the leak's own period where that comes out even.</summary>
    private PerCall PerWindow(ImmutableArray<LeakTree> trees, long handles)
    {
        ImmutableArray<BlockRecord> blocks = [.. trees.SelectMany(tree => tree.Members).Select(member => Ownership!.Blocks[member])];
        long bytes = blocks.Sum(block => (long)block.Size);
        ImmutableArray<TypeCount> objects =
        [
            .. blocks.Where(block => block.Type != 0)
                .CountBy(block => _types.Of(block.Type))
                .OrderBy(count => count.Key, StringComparer.Ordinal)
                .Select(count => new TypeCount(count.Key, count.Value)),
        ];
        var whole = new PerCall(_window.Calls, blocks.Length, bytes, 0, handles, objects);
        return PerCallFraction.Reduce(whole);
    }

    private Finding Compose(string rule, LeakKind kind, string type, string what, PerCall perCall, FindingStack stack)
    {
        return new Finding
        {
            Rule = rule,
            Kind = kind,
            Tier = Tier.Confident,
            Message = $"{CallWords.Leaves(perCall.Calls)} {what}",
            Target = _target,
            Occurrence = Occurrence.EveryCall,
            Object = new LeakedObject(type),
            Location = stack.Location,
            PerCall = perCall,
            Stacks = [stack.CallStack],
            Fingerprint = Fingerprint.Of(rule, _target, stack.Location?.File, stack.Location?.Function, type),
        };
    }
}
