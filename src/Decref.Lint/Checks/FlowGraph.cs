using Decref.Lint.Ir;

namespace Decref.Lint.Checks;

/// <summary>Which blocks of a function can run before and after which.</summary>
internal sealed class FlowGraph(IrFunction function)
{
    private readonly int[][] _next = [.. function.Blocks.Select(block => Successors(block.Exit).Select(next => next.Index).Distinct().ToArray())];

    /// <summary>The blocks that can run right after one.</summary>
    public ReadOnlySpan<int> Next(int block) => _next[block];

    /// <summary>A path of at least one edge leads from one block to the other.</summary>
    public bool Leads(int from, int to) => _next[from].Any(next => Reaches(next, to, -1, (-1, -1)));

    /// <summary>Every path from the entry to <paramref name="block"/> runs through the other.</summary>
    public bool IsDominated(int block, int by) => block == by || !Reaches(0, block, by, (-1, -1));

    /// <summary>Every path from the entry to <paramref name="block"/> takes the edge.</summary>
    public bool IsDominated(int block, (int From, int To) by) => Reaches(0, block, -1, (-1, -1)) && !Reaches(0, block, -1, by);

    private bool Reaches(int from, int to, int without, (int From, int To) edge)
    {
        if (from == without)
        {
            return false;
        }

        bool[] isSeen = new bool[_next.Length];
        isSeen[from] = true;
        var open = new Stack<int>([from]);
        while (open.TryPop(out int block))
        {
            if (block == to)
            {
                return true;
            }

            foreach (int next in _next[block])
            {
                if (next != without && (block, next) != edge && !isSeen[next])
                {
                    isSeen[next] = true;
                    open.Push(next);
                }
            }
        }

        return false;
    }

    private static IEnumerable<BlockId> Successors(IrTerminator exit) => exit switch
    {
        IrTerminator.Jump jump => [jump.Target],
        IrTerminator.Branch branch => [branch.WhenTrue, branch.WhenFalse],
        IrTerminator.Switch choice => choice.Cases.Select(row => row.Target).Append(choice.Default),
        IrTerminator.Invoke invoke => [invoke.Normal, invoke.Unwind],
        _ => [],
    };
}
