using System.Runtime.InteropServices;
using Decref.Trace.Agent;
using Decref.Trace.Growth.Laws;

namespace Decref.Trace.Heap;

/// <summary>At which ticks the lines of some Python stacks ran, themselves or what they called.</summary>
internal sealed class LineVisits
{
    private readonly Snapshot _snapshot;
    private readonly CanonicalStacks.View _stacks;
    private readonly Dictionary<int, List<LineSample>> _samples = [];
    private readonly Dictionary<uint, List<uint>> _ticksOfThread = [];

    /// <param name="leaves">Python stacks: what their lines did is remembered.</param>
    public LineVisits(Snapshot snapshot, CanonicalStacks.View stacks, IEnumerable<uint> leaves)
    {
        _snapshot = snapshot;
        _stacks = stacks;
        foreach (uint leaf in leaves)
        {
            for (uint node = leaf; node != 0 && _samples.TryAdd(_stacks.NameOfPython(node), []); node = CallerOf(node))
            {
            }
        }

        for (int tick = 0; tick < snapshot.Ticks.Length; tick++)
        {
            Add((uint)tick, snapshot.Ticks[tick].Python);
        }
    }

    /// <summary>When the line of a stack's innermost frame ran, called from the same lines; oldest first.</summary>
    public ReadOnlySpan<LineSample> Of(uint python) => CollectionsMarshal.AsSpan(_samples.GetValueOrDefault(_stacks.NameOfPython(python)));

    /// <summary>Ticks of a stack's thread from one tick to just before another.</summary>
    public int TicksOfThread(uint python, uint from, uint to) =>
        _ticksOfThread.TryGetValue(ThreadOf(python), out List<uint>? ticks) ? IndexOf(ticks, to) - IndexOf(ticks, from) : 0;

    private void Add(uint tick, uint leaf)
    {
        if (leaf == 0)
        {
            return;
        }

        ref List<uint>? ticks = ref CollectionsMarshal.GetValueRefOrAddDefault(_ticksOfThread, ThreadOf(leaf), out _);
        ticks ??= [];
        ticks.Add(tick);
        for ((uint node, uint callee) = (leaf, 0); node != 0; (node, callee) = (CallerOf(node), node))
        {
            if (_samples.TryGetValue(_stacks.NameOfPython(node), out List<LineSample>? samples))
            {
                samples.Add(new LineSample(tick, ticks.Count, node, callee));
            }
        }
    }

    /// <summary>Threads are told apart by the function they began with.</summary>
    private uint ThreadOf(uint leaf)
    {
        uint outermost = leaf;
        while (CallerOf(outermost) is not 0 and uint caller)
        {
            outermost = caller;
        }

        return _snapshot.PythonNodes[(int)outermost].Code;
    }

    private static int IndexOf(List<uint> ticks, uint tick)
    {
        int index = ticks.BinarySearch(tick);
        return index >= 0 ? index : ~index;
    }

    private uint CallerOf(uint node) => node == 0 ? 0 : _snapshot.PythonNodes[(int)node].Parent;
}
