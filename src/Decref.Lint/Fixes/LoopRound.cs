using System.Collections.Immutable;
using Decref.Lint.Checks;
using Decref.Lint.Ir;

namespace Decref.Lint.Fixes;

/// <summary>One round of a loop, from the call that makes an object to the places where the next round begins.</summary>
internal sealed class LoopRound
{
    private static readonly ImmutableArray<string> RoundStarts = ["for.inc", "while.cond"];

    private readonly IrFunction _function;
    private readonly FlowGraph _graph;
    private readonly int _maker;
    private readonly HashSet<int> _blocks = [];

    private LoopRound(IrFunction function, int maker)
    {
        (_function, _graph, _maker) = (function, new FlowGraph(function), maker);
        var open = new Stack<int>(_graph.Next(maker).ToArray());
        while (open.TryPop(out int block))
        {
            if (block != maker && _blocks.Add(block))
            {
                foreach (int next in _graph.Next(block))
                {
                    open.Push(next);
                }
            }
        }
    }

    /// <summary>The block the next round begins with: the condition of <c>while</c>, the increment of <c>for</c>.</summary>
    public int Start { get; private init; }

    /// <summary>The blocks that jump to the next round.</summary>
    public ImmutableArray<int> Ends => [.. Before(Start)];

    /// <summary>Null for loops of another shape.</summary>
    public static LoopRound? Of(IrFunction function, int maker)
    {
        var round = new LoopRound(function, maker);
        int start = maker;
        for (int step = 0; step < function.Blocks.Length && !RoundStarts.Any(name => function.Blocks[start].Label.StartsWith(name, StringComparison.Ordinal)); step++)
        {
            if (round.Before(start).ToArray() is not [int only])
            {
                return null;
            }

            start = only;
        }

        return RoundStarts.Any(name => function.Blocks[start].Label.StartsWith(name, StringComparison.Ordinal)) ? new LoopRound(function, maker) { Start = start } : null;
    }

    /// <summary>Whether something happens on all paths of the round to the end of a block, on none (false), or on some (null).</summary>
    public bool? Happens(int end, IrInstruction after, Func<IrInstruction, bool> isIt)
    {
        var seen = new HashSet<(int Block, bool Happened)>();
        var open = new Stack<(int Block, bool Happened)>();
        open.Push((_maker, _function.Blocks[_maker].Instructions.SkipWhile(one => one != after).Skip(1).Any(isIt)));
        while (open.TryPop(out (int Block, bool Happened) at))
        {
            if (!seen.Add(at) || at.Block == Start && at.Block != _maker)
            {
                continue;
            }

            foreach (int next in _graph.Next(at.Block).ToArray().Where(next => next != _maker && _blocks.Contains(next)))
            {
                open.Push((next, at.Happened || _function.Blocks[next].Instructions.Any(isIt)));
            }
        }

        return (seen.Contains((end, true)), seen.Contains((end, false))) switch
        {
            (true, false) => true,
            (false, true) => false,
            _ => null,
        };
    }

    public IEnumerable<IrInstruction> Instructions => _blocks.SelectMany(block => _function.Blocks[block].Instructions.AsEnumerable());

    private IEnumerable<int> Before(int block) => _blocks.Append(_maker).Where(other => _graph.Next(other).Contains(block));
}
