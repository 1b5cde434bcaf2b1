using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Types;

/// <summary>Which blocks of a function can run after which.</summary>
internal static class BlockGraph
{
    /// <summary>True also for a block itself.</summary>
    public static bool Reaches(IrFunction function, int from, int to)
    {
        var seen = new HashSet<int> { from };
        var open = new Stack<int>(seen);
        while (open.TryPop(out int block))
        {
            if (block == to)
            {
                return true;
            }

            foreach (BlockId next in Successors(function.Blocks[block].Exit))
            {
                if (seen.Add(next.Index))
                {
                    open.Push(next.Index);
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
