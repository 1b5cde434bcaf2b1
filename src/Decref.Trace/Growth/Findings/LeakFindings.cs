using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Trace.Agent;
using Decref.Trace.Growth.Laws;
using Decref.Trace.Growth.Leaks;
using Decref.Trace.Growth.Passes;
using Decref.Trace.Launch;

namespace Decref.Trace.Growth.Findings;

/// <summary>Turns a sample of what one function leaves behind into findings: one for each leak, with all that it holds.</summary>
internal sealed class LeakFindings(string target, LocateResult located, FindingStacks stacks)
{
    private readonly TypeNames _types = new(located.Snapshot);

    /// <param name="sample">Of groups that follow the same law.</param>
    public IEnumerable<Finding> Of(LeakSample sample)
    {
        ILookup<bool, LeakTree> heldByHandle = sample.Trees.ToLookup(sample.IsPartOfHandle);
        return
        [
            .. sample.Handles
                .Where(handle => !heldByHandle[false].Any(tree => sample.IsHeldBy(tree, handle)))
                .GroupBy(handle => (handle.Record.Kind, handle.Record.Native, handle.Record.Python))
                .Select(group => OfHandles(sample, [.. group], heldByHandle[true])),
            .. heldByHandle[false]
                .GroupBy(sample.PlaceOf)
                .GroupBy(place => LineOf(sample, place.First()))
                .Select(line => OfTrees(sample, [.. line.SelectMany(place => place)])),
        ];
    }

    /// <summary>What one line leaves is one finding, however that line was reached: by several callers, or from an unrolled loop.</summary>
    private (SourceLocation? Line, int Stack, AllocationDomain Domain, bool IsClosedCycle, bool IsHeld) LineOf(LeakSample sample, LeakTree tree)
    {
        (int stack, bool isObject, bool isClosedCycle, bool isHeld) = sample.PlaceOf(tree);
        BlockRecord root = sample.Ownership.Blocks[tree.Root];
        SourceLocation? line = stacks.Of(root.Native, root.Python, "allocated").Location;
        return (line is null ? null : line with { Column = 0 }, line is null ? stack : 0, isObject ? default : root.Domain, isClosedCycle, isHeld);
    }

    private Finding OfHandles(LeakSample sample, ImmutableArray<LeakedHandle> handles, IEnumerable<LeakTree> parts)
    {
        HandleRecord handle = handles[0].Record;
        ImmutableArray<LeakTree> own = [.. parts.Where(tree => handles.Any(opened => sample.IsPartOf(opened, tree)))];
        PerCall perCall = PerWindow(sample, own, handles.Length);
        string name = HandleWords.NameOf(handle.Kind);
        return Compose(sample.HasRhythm, "RUN003", LeakKind.UnclosedHandle, name, OpenOf(handle, perCall), perCall, stacks.Of(handle.Native, handle.Python, "opened"));
    }

    /// <summary><c>1 file descriptor open (/dev/null)</c>.</summary>
    private string OpenOf(HandleRecord handle, PerCall perCall)
    {
        string detail = located.Snapshot.Text(handle.Detail);
        return HandleWords.Count(perCall.Handles, handle.Kind) + " open" + (detail.Length > 0 && perCall.Handles == 1 ? $" ({detail})" : "");
    }

    /// <summary>The handles that go with leaked objects are part of their finding.</summary>
    private Finding OfTrees(LeakSample sample, ImmutableArray<LeakTree> trees)
    {
        ImmutableArray<LeakedHandle> held = [.. sample.Handles.Where(handle => trees.Any(tree => sample.IsHeldBy(tree, handle)))];
        Finding finding = OfTrees(sample, trees, PerWindow(sample, trees, held.Length));
        if (held.IsEmpty)
        {
            return finding;
        }

        HandleRecord handle = held[0].Record;
        return finding with
        {
            Message = $"{finding.Message}, with {OpenOf(handle, finding.PerCall!)}",
            Stacks = [.. finding.Stacks, stacks.Of(handle.Native, handle.Python, "opened").CallStack],
        };
    }

    private Finding OfTrees(LeakSample sample, ImmutableArray<LeakTree> trees, PerCall perCall)
    {
        LeakTree tree = trees[0];
        BlockRecord root = sample.Ownership.Blocks[tree.Root];
        FindingStack stack = stacks.Of(root.Native, root.Python, "allocated");
        if (root.Type == 0)
        {
            string block = BlockWords.NameOf(root.Domain);
            return Compose(sample.HasRhythm, "RUN002", LeakKind.UnfreedBlock, block, $"{BlockWords.Amount(perCall)} from {block} behind", perCall, stack);
        }

        string roots = RootsPerCall(sample, trees, perCall);
        string extent = BlockWords.Extent(perCall);
        string type = _types.Of(root.Type);
        if (root.Refcount == 0)
        {
            string died = $"{roots} behind that no one holds: the deallocator ran and did not free {(perCall.Blocks > 1 ? "them" : "it")} ({extent})";
            return Compose(sample.HasRhythm, "RUN001", LeakKind.DeallocLeak, type, died, perCall, stack);
        }

        if (sample.HolderOf(tree) is { } holder)
        {
            return Compose(sample.HasRhythm, "RUN007", LeakKind.ReachableGrowth, type, $"{roots} in {NameOf(holder)} ({extent})", perCall, stack);
        }

        return tree.IsClosedCycle
            ? Compose(sample.HasRhythm, "RUN005", LeakKind.UncollectableCycle, type, $"{roots} behind in a cycle the collector does not see ({extent})", perCall, stack)
            : Compose(sample.HasRhythm, "RUN001", LeakKind.LostReference, type, $"{roots} behind ({extent})", perCall, stack);
    }

    private static string NameOf(ObjectHolder holder) => holder.Name.Length > 0 ? $"the {holder.Type} {holder.Name}" : $"a living {holder.Type}";

    /// <summary><c>1 list object</c>; <c>1 int and 1 list object</c>.</summary>
    private string RootsPerCall(LeakSample sample, ImmutableArray<LeakTree> trees, PerCall perCall)
    {
        ImmutableArray<string> counts =
        [
            .. trees.CountBy(tree => _types.Of(sample.Ownership.Blocks[tree.Root].Type))
                .OrderBy(type => type.Key, StringComparer.Ordinal)
                .Select(type => $"{Math.Max(1, type.Value * perCall.Calls / sample.Window.Calls)} {type.Key}"),
        ];
        return counts is [string only]
            ? $"{only} object{(only.StartsWith("1 ", StringComparison.Ordinal) ? "" : "s")}"
            : string.Join(" and ", counts);
    }

    /// <summary>Of a block that is extended again and again.</summary>
    public Finding OfSwelling(JudgedGroup group)
    {
        BlockRecord block = located.Snapshot.Blocks[group.Group.Members[^1]];
        long bytes = Math.Max(1, group.Group.Bytes / located.Calls);
        var perCall = new PerCall(1, 0, bytes, 0, 0, []);
        string what = $"a block from {BlockWords.NameOf(block.Domain)} larger by {bytes} bytes (it has {block.Size} after {located.Calls} calls)";
        return Compose(
            true, "RUN006", LeakKind.ReachableGrowth, BlockWords.NameOf(block.Domain), what, perCall, stacks.Of(block.Native, block.Python, "last extended"));
    }

    /// <summary>The amounts of the window, scaled down to the leak's own period where that comes out even.</summary>
    private PerCall PerWindow(LeakSample sample, ImmutableArray<LeakTree> trees, long handles)
    {
        ImmutableArray<BlockRecord> blocks = [.. trees.SelectMany(tree => tree.Members).Select(member => sample.Ownership.Blocks[member])];
        long bytes = blocks.Sum(block => (long)block.Size);
        ImmutableArray<TypeCount> objects =
        [
            .. blocks.Where(block => block.Type != 0)
                .CountBy(block => _types.Of(block.Type))
                .OrderBy(count => count.Key, StringComparer.Ordinal)
                .Select(count => new TypeCount(count.Key, count.Value)),
        ];
        var whole = new PerCall(sample.Window.Calls, blocks.Length, bytes, 0, handles, objects);
        PerCall reduced = PerCallFraction.Reduce(whole);
        return sample.HasRhythm || reduced.Calls == 1 ? reduced : whole;
    }

    private Finding Compose(bool hasRhythm, string rule, LeakKind kind, string type, string what, PerCall perCall, FindingStack stack)
    {
        return new Finding
        {
            Rule = rule,
            Kind = kind,
            Tier = Tier.Confident,
            Message = $"{(hasRhythm || perCall.Calls == 1 ? CallWords.Leaves(perCall.Calls) : CallWords.Left(perCall.Calls))} {what}",
            Target = target,
            Occurrence = Occurrence.EveryCall,
            Object = new LeakedObject(type),
            Location = stack.Location,
            PerCall = perCall,
            Stacks = [stack.CallStack],
            Fingerprint = Fingerprint.Of(rule, target, stack.Location?.File, stack.Location?.Function, type),
        };
    }
}
