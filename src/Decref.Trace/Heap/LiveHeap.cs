using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Decref.Core.Findings;
using Decref.Trace.Agent;
using Decref.Trace.Growth.Findings;
using Decref.Trace.Growth.Laws;
using Decref.Trace.Symbols;

namespace Decref.Trace.Heap;

/// <summary>
/// Everything live in a snapshot, by canonical stack: handles first, then what one exact stack made again and again, as a leak
/// does and a first use does not, each largest first.
/// </summary>
internal sealed class LiveHeap
{
    /// <summary>Blocks of one exact stack that look like a leak.</summary>
    public const int AgainAndAgain = 16;

    private readonly Snapshot _snapshot;
    private readonly CanonicalStacks.View _stacks;
    private readonly TypeNames _types;

    private LiveHeap(Snapshot snapshot, FrameClassifier classifier)
    {
        _snapshot = snapshot;
        _stacks = new CanonicalStacks(classifier).Of(snapshot);
        _types = new TypeNames(snapshot);
    }

    public static ImmutableArray<LiveGroup> Of(Snapshot snapshot, FrameClassifier classifier)
    {
        var heap = new LiveHeap(snapshot, classifier);
        return
        [
            .. heap.Blocks()
                .Concat(heap.Handles())
                .OrderByDescending(group => group.Handles.Length)
                .ThenByDescending(group => group.Repeated >= AgainAndAgain)
                .ThenByDescending(group => group.Bytes),
        ];
    }

    private IEnumerable<LiveGroup> Blocks()
    {
        var groups = new Dictionary<int, Tally>();
        foreach (BlockRecord block in _snapshot.Blocks)
        {
            ref Tally? tally = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, _stacks.NameOf(block.Native, block.Python), out _);
            tally ??= new Tally(block.Native, block.Python);
            tally.Add(block, _types);
        }

        return groups.Values.Select(tally => new LiveGroup(
            OwnerOf(tally.Native), tally.Native, tally.Python, tally.Blocks, tally.Bytes, tally.Repeated, tally.FirstBirth, tally.LastBirth, tally.Objects, []));
    }

    private IEnumerable<LiveGroup> Handles()
    {
        return _snapshot.Handles
            .GroupBy(handle => (_stacks.NameOf(handle.Native, handle.Python), handle.Kind))
            .Select(group => Group([.. group]));

        LiveGroup Group(ImmutableArray<HandleRecord> handles) => new(
            OwnerOf(handles[0].Native),
            handles[0].Native,
            handles[0].Python,
            0,
            0,
            handles.Length,
            handles.Min(handle => handle.Birth),
            handles.Max(handle => handle.Birth),
            [],
            [.. handles.Select(NameOf)]);
    }

    private HeapOwner OwnerOf(uint native)
    {
        if (_stacks.Touches(native, FrameOrigin.Extension))
        {
            return HeapOwner.Extension;
        }

        bool isOwnLibrary = _stacks.Touches(native, FrameOrigin.OtherLibrary) && !_stacks.Touches(native, FrameOrigin.StandardLibrary);
        return isOwnLibrary ? HeapOwner.Library : HeapOwner.Interpreter;
    }

    private string NameOf(HandleRecord handle)
    {
        string detail = _snapshot.Text(handle.Detail);
        return HandleWords.NameOf(handle.Kind) + (detail.Length > 0 ? $" {detail}" : "");
    }

    private sealed class Tally(uint native, uint python)
    {
        private readonly Dictionary<string, long> _objects = [];
        private readonly Dictionary<(uint Native, uint Python), long> _exact = [];

        public uint Native => native;

        public uint Python => python;

        public long Blocks { get; private set; }

        public long Bytes { get; private set; }

        public long Repeated => _exact.Values.Max();

        public uint FirstBirth { get; private set; } = uint.MaxValue;

        public uint LastBirth { get; private set; }

        public ImmutableArray<TypeCount> Objects =>
            [.. _objects.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => new TypeCount(count.Key, count.Value))];

        public void Add(BlockRecord block, TypeNames types)
        {
            Blocks++;
            Bytes += (long)block.Size;
            FirstBirth = Math.Min(FirstBirth, block.Birth);
            LastBirth = Math.Max(LastBirth, block.Birth);
            CollectionsMarshal.GetValueRefOrAddDefault(_exact, (block.Native, block.Python), out _)++;
            if (block.Type != 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_objects, types.Of(block.Type), out _)++;
            }
        }
    }
}
