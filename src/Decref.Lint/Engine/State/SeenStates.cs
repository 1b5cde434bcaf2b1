using Decref.Lint.Engine.Paths;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine.State;

/// <summary>
/// The states each program point was reached in. The first few that agree in what they owe are followed one by one; those that come later are
/// joined into one that stands for all of them, so that the number of states does not grow with what findings are not made of.
/// </summary>
public sealed class SeenStates(FunctionAnalysis analysis)
{
    private readonly OwnershipKey _key = new(analysis);
    private readonly StateJoin _join = new(analysis.Symbols);
    private readonly Dictionary<(int Block, int Instruction), Point> _points = [];

    /// <summary>Some point was reached in more states that owe different things than are followed.</summary>
    public bool IsOverfull { get; private set; }

    public int CountAt(BlockId block) => _points.TryGetValue((block.Index, 0), out Point? point) ? point.Exact.Count : 0;

    /// <summary>The node to walk from, null when nothing new is known there.</summary>
    public PathNode? Admit(PathNode node)
    {
        Point point = PointOf(node);
        if (!point.Exact.Add(node.State))
        {
            return null;
        }

        var key = new OwnershipKey.Part(node.State, OnlyDebts: point.Groups.Count >= analysis.Limits.GroupsPerPoint);
        if (!point.Groups.TryGetValue(key, out Group? group))
        {
            if (point.Groups.Count >= analysis.Limits.StatesPerPoint)
            {
                IsOverfull = true;
                return null;
            }

            group = new Group();
            point.Groups.Add(key, group);
        }

        return group.Count++ < analysis.Limits.ExactStates ? node : Join(group, node);
    }

    private PathNode? Join(Group group, PathNode node)
    {
        if (group.Latest is null)
        {
            return group.Latest = node with { Group = group };
        }

        ProgramState joined = _join.Of(group.Latest.State, node.State, node.Block.Index);
        if (joined.Equals(group.Latest.State))
        {
            return null;
        }

        return group.Latest = node with { State = joined, IsBlurred = true, Group = group };
    }

    private Point PointOf(PathNode node)
    {
        if (!_points.TryGetValue((node.Block.Index, node.Instruction), out Point? point))
        {
            point = new Point(_key);
            _points.Add((node.Block.Index, node.Instruction), point);
        }

        return point;
    }

    private sealed class Point(OwnershipKey key)
    {
        public HashSet<ProgramState> Exact { get; } = [];

        public Dictionary<OwnershipKey.Part, Group> Groups { get; } = new(key);
    }

    /// <summary>States at one point that owe the same.</summary>
    public sealed class Group
    {
        public int Count { get; set; }

        public PathNode? Latest { get; set; }
    }
}
