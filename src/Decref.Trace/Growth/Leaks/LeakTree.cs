using System.Collections.Immutable;

namespace Decref.Trace.Growth.Leaks;

/// <summary>One leak: a block nobody in the leak holds, and all it holds.</summary>
/// <param name="Root">Index into <see cref="Ownership.Blocks"/>; in a cycle, the member that names it best.</param>
/// <param name="Members">The root and everything reached from it that no other leak reached first.</param>
/// <param name="IsClosedCycle">The objects of a cycle have no reference from outside it: the collector should have freed them.</param>
internal sealed record LeakTree(int Root, ImmutableArray<int> Members, bool IsClosedCycle)
{
    /// <summary>Splits leaked blocks into leaks.</summary>
    public static ImmutableArray<LeakTree> Of(Ownership ownership, CycleRank rank)
    {
        bool[] taken = new bool[ownership.Blocks.Length];
        var trees = ImmutableArray.CreateBuilder<LeakTree>();
        foreach (int candidate in HoldersFirst(ownership))
        {
            if (!taken[candidate])
            {
                trees.Add(Grow(ownership, rank, candidate, taken));
            }
        }

        return trees.ToImmutable();
    }

    /// <summary>Reverse post-order: each block comes after all that hold it, except those it holds itself in a cycle.</summary>
    private static List<int> HoldersFirst(Ownership ownership)
    {
        var finished = new List<int>(ownership.Blocks.Length);
        bool[] seen = new bool[ownership.Blocks.Length];
        var path = new Stack<(int Block, int Next)>();
        for (int start = 0; start < seen.Length; start++)
        {
            path.Push((start, 0));
            while (path.TryPop(out (int Block, int Next) step))
            {
                if (step.Next == 0 && seen[step.Block])
                {
                    continue;
                }

                seen[step.Block] = true;
                IReadOnlyList<int> held = ownership.HeldBy(step.Block);
                if (step.Next == held.Count)
                {
                    finished.Add(step.Block);
                    continue;
                }

                path.Push((step.Block, step.Next + 1));
                if (!seen[held[step.Next]])
                {
                    path.Push((held[step.Next], 0));
                }
            }
        }

        finished.Reverse();
        return finished;
    }

    private static LeakTree Grow(Ownership ownership, CycleRank rank, int start, bool[] taken)
    {
        var members = new List<int> { start };
        taken[start] = true;
        for (int i = 0; i < members.Count; i++)
        {
            foreach (int held in ownership.HeldBy(members[i]).Where(held => !taken[held]))
            {
                taken[held] = true;
                members.Add(held);
            }
        }

        var tree = new LeakTree(start, [.. members], IsClosedCycle: false);
        HashSet<int> cycle = tree.CycleThrough(ownership, start);
        return cycle.Count == 0
            ? tree
            : tree with { Root = cycle.MinBy(member => rank.Of(ownership.Blocks[member])), IsClosedCycle = tree.IsClosed(ownership, cycle) };
    }

    /// <summary>The members from which the start is reached again.</summary>
    private HashSet<int> CycleThrough(Ownership ownership, int start)
    {
        var holders = new Dictionary<int, List<int>>();
        foreach (int holder in Members)
        {
            foreach (int held in ownership.HeldBy(holder))
            {
                if (!holders.TryGetValue(held, out List<int>? list))
                {
                    holders.Add(held, list = []);
                }

                list.Add(holder);
            }
        }

        var cycle = new HashSet<int>();
        var pending = new Queue<int>(holders.GetValueOrDefault(start, []));
        while (pending.TryDequeue(out int member))
        {
            if (cycle.Add(member))
            {
                holders.GetValueOrDefault(member, []).ForEach(pending.Enqueue);
            }
        }

        return cycle;
    }

    private bool IsClosed(Ownership ownership, HashSet<int> cycle)
    {
        var held = Members.SelectMany(ownership.HeldBy).CountBy(member => member).ToDictionary();
        return cycle.All(member => ownership.Blocks[member].Refcount <= held.GetValueOrDefault(member));
    }
}
