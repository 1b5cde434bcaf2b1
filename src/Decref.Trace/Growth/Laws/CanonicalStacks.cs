using System.Runtime.InteropServices;
using Decref.Trace.Agent;
using Decref.Trace.Symbols;

namespace Decref.Trace.Growth.Laws;

/// <summary>
/// Names stacks so that the same call of the same program gets the same name whatever path it takes through the
/// interpreter: specialised bytecode enters functions another way from the eighth call on (CPython 3.11). Runs of the
/// interpreter's own frames count as one, a Python frame as its line. Names stay valid over all snapshots of a process.
/// </summary>
internal sealed class CanonicalStacks(FrameClassifier classifier)
{
    private const ulong Interpreter = 0;

    private readonly Dictionary<(int Caller, ulong Frame), int> _native = [];
    private readonly Dictionary<(int Caller, string File, string Function, int Line), int> _python = [];
    private readonly Dictionary<(int Native, int Python), int> _stacks = [];
    private readonly Dictionary<string, bool> _ours = [];

    /// <summary>Reads the stacks of one snapshot; keep it while that snapshot is looked at.</summary>
    public View Of(Snapshot snapshot) => new(this, snapshot);

    private static int Intern<TKey>(Dictionary<TKey, int> names, TKey key)
        where TKey : notnull
    {
        ref int id = ref CollectionsMarshal.GetValueRefOrAddDefault(names, key, out bool known);
        id = known ? id : names.Count;
        return id;
    }

    internal sealed class View
    {
        private readonly CanonicalStacks _names;
        private readonly Snapshot _snapshot;
        private readonly SnapshotStacks _stacks;
        private readonly Dictionary<(ulong Pc, uint Epoch), FrameOrigin> _origins = [];
        private readonly int[] _nativeOfNode;
        private readonly int[] _pythonOfNode;
        private readonly HashSet<int> _endsInInterpreter = [];

        public View(CanonicalStacks names, Snapshot snapshot)
        {
            _names = names;
            _snapshot = snapshot;
            _stacks = new SnapshotStacks(snapshot);
            _nativeOfNode = new int[snapshot.NativeNodes.Length];
            _pythonOfNode = new int[snapshot.PythonNodes.Length];
        }

        /// <summary>The name of a pair of stacks; equal for equal canonical stacks.</summary>
        public int NameOf(uint native, uint python) => Intern(_names._stacks, (Native(native), Python(python)));

        /// <summary>The name of a Python stack: its lines and what they were called from.</summary>
        public int NameOfPython(uint python) => Python(python);

        /// <summary>Whether a stack is the repeated call's own: its outermost Python frame is the driver's.</summary>
        public bool IsOfTheCall(uint python)
        {
            if ((_snapshot.Degraded & Degraded.NoPythonFrames) != 0)
            {
                return true;
            }

            uint outermost = 0;
            for (uint node = python; node != 0; node = _snapshot.PythonNodes[(int)node].Parent)
            {
                outermost = node;
            }

            return outermost != 0
                && _names.IsOurs(_stacks.Point(_snapshot.PythonNodes[(int)outermost]).Code.FileName);
        }

        /// <summary>Whether any native frame of a stack is of a kind.</summary>
        public bool Touches(uint native, FrameOrigin origin)
        {
            for (uint node = native; node != 0; node = _snapshot.NativeNodes[(int)node].Parent)
            {
                if (OriginOf(_snapshot.NativeNodes[(int)node]) == origin)
                {
                    return true;
                }
            }

            return false;
        }

        private int Native(uint leaf)
        {
            var pending = new Stack<uint>();
            uint node = leaf;
            for (; node != 0 && _nativeOfNode[node] == 0; node = _snapshot.NativeNodes[(int)node].Parent)
            {
                pending.Push(node);
            }

            int caller = node == 0 ? 0 : _nativeOfNode[node];
            while (pending.TryPop(out uint next))
            {
                caller = _nativeOfNode[next] = OnTopOf(caller, _snapshot.NativeNodes[(int)next]);
            }

            return caller;
        }

        private int OnTopOf(int caller, NativeNode node)
        {
            if (OriginOf(node) != FrameOrigin.Interpreter)
            {
                return Intern(_names._native, (caller, node.PcEpoch));
            }

            if (_endsInInterpreter.Contains(caller))
            {
                return caller;
            }

            int name = Intern(_names._native, (caller, Interpreter));
            _endsInInterpreter.Add(name);
            return name;
        }

        private FrameOrigin OriginOf(NativeNode node)
        {
            ref FrameOrigin origin = ref CollectionsMarshal.GetValueRefOrAddDefault(_origins, (node.Pc, node.Epoch), out bool known);
            if (!known)
            {
                LoadedModule module = _stacks.Modules.FirstOrDefault(candidate => candidate.Holds(new NativePoint(node.Pc, node.Epoch)));
                origin = module.Path is null ? FrameOrigin.OtherLibrary : _names.Classifier.OfModule(module.Path);
            }

            return origin;
        }

        private int Python(uint leaf)
        {
            var pending = new Stack<uint>();
            uint node = leaf;
            for (; node != 0 && _pythonOfNode[node] == 0; node = _snapshot.PythonNodes[(int)node].Parent)
            {
                pending.Push(node);
            }

            int caller = node == 0 ? 0 : _pythonOfNode[node];
            while (pending.TryPop(out uint next))
            {
                PythonPoint point = _stacks.Point(_snapshot.PythonNodes[(int)next]);
                if (_names.IsOurs(point.Code.FileName))
                {
                    _pythonOfNode[next] = caller; // whichever of its loops the driver calls from
                    continue;
                }

                int line = point.Code.LineAt(point.Offset) ?? point.Code.FirstLine;
                caller = _pythonOfNode[next] = Intern(_names._python, (caller, point.Code.FileName, point.Code.QualifiedName, line));
            }

            return caller;
        }
    }

    private bool IsOurs(string fileName)
    {
        ref bool isOurs = ref CollectionsMarshal.GetValueRefOrAddDefault(_ours, fileName, out bool known);
        isOurs = known ? isOurs : classifier.OfPython(fileName) == FrameOrigin.Decref;
        return isOurs;
    }

    private FrameClassifier Classifier => classifier;
}
