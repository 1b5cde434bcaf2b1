namespace Decref.Lint.Engine;

/// <summary>Tarjan's components of a directed graph, each after the ones it leads to. Iterative: call chains can be long.</summary>
public static class StronglyConnected
{
    public static List<List<int>> Components(int count, Func<int, IReadOnlyList<int>> successors)
    {
        var search = new Search(count, successors);
        for (int node = 0; node < count; node++)
        {
            search.Visit(node);
        }

        return search.Components;
    }

    private sealed class Search(int count, Func<int, IReadOnlyList<int>> successors)
    {
        private readonly int[] _order = new int[count];
        private readonly int[] _low = new int[count];
        private readonly bool[] _open = new bool[count];
        private readonly Stack<int> _path = [];
        private readonly Stack<(int Node, int Next)> _work = [];
        private int _visited;

        public List<List<int>> Components { get; } = [];

        public void Visit(int root)
        {
            if (_order[root] != 0)
            {
                return;
            }

            Enter(root);
            while (_work.Count > 0)
            {
                (int node, int next) = _work.Pop();
                IReadOnlyList<int> targets = successors(node);
                if (next < targets.Count)
                {
                    _work.Push((node, next + 1));
                    Follow(node, targets[next]);
                }
                else
                {
                    Leave(node);
                }
            }
        }

        private void Enter(int node)
        {
            _order[node] = _low[node] = ++_visited;
            _open[node] = true;
            _path.Push(node);
            _work.Push((node, 0));
        }

        private void Follow(int node, int target)
        {
            if (_order[target] == 0)
            {
                Enter(target);
            }
            else if (_open[target])
            {
                _low[node] = Math.Min(_low[node], _order[target]);
            }
        }

        private void Leave(int node)
        {
            if (_work.Count > 0)
            {
                int parent = _work.Peek().Node;
                _low[parent] = Math.Min(_low[parent], _low[node]);
            }

            if (_low[node] != _order[node])
            {
                return;
            }

            List<int> component = [];
            int member;
            do
            {
                member = _path.Pop();
                _open[member] = false;
                component.Add(member);
            }
            while (member != node);
            component.Reverse();
            Components.Add(component);
        }
    }
}
