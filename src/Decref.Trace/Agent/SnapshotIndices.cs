using System.Collections.Immutable;

namespace Decref.Trace.Agent;

/// <summary>Checks that every index of a snapshot points at a record and that no stack runs in a circle.</summary>
internal static class SnapshotIndices
{
    public static void Check(Snapshot snapshot, int stringsLength)
    {
        CheckModulesAndTypes(snapshot, stringsLength);
        CheckCodes(snapshot, stringsLength);
        CheckChain(snapshot.NativeNodes, node => node.Parent, "native stack");
        CheckChain(snapshot.PythonNodes, node => node.Parent, "Python stack");
        foreach (PythonNode node in snapshot.PythonNodes)
        {
            Require(IsIndex(node.Code, snapshot.Codes.Length), "code of a Python frame");
        }

        foreach (BlockRecord block in snapshot.Blocks)
        {
            Require(HasStack(snapshot, block.Native, block.Python), "stack of a block");
            Require(IsIndex(block.Type, snapshot.Types.Length), "type of a block");
        }

        foreach (HandleRecord handle in snapshot.Handles)
        {
            Require(HasStack(snapshot, handle.Native, handle.Python), "stack of a handle");
            Require(handle.Detail < stringsLength, "detail of a handle");
        }

        foreach (TickRecord tick in snapshot.Ticks)
        {
            Require(HasStack(snapshot, tick.Native, tick.Python), "stack of a tick");
        }
    }

    private static void CheckModulesAndTypes(Snapshot snapshot, int stringsLength)
    {
        foreach (ModuleRecord module in snapshot.Modules)
        {
            Require(module.Path < stringsLength && module.BuildId < stringsLength, "name of a module");
            Require(module.Start <= module.End, "range of a module");
        }

        foreach (TypeRecord type in snapshot.Types)
        {
            Require(type.Name < stringsLength && type.Module < stringsLength, "name of a type");
        }
    }

    private static void CheckCodes(Snapshot snapshot, int stringsLength)
    {
        foreach (CodeRecord code in snapshot.Codes)
        {
            Require(code.Filename < stringsLength && code.Qualname < stringsLength, "name of a code object");
            Require(
                code.Table <= (ulong)stringsLength && code.TableSize <= (ulong)stringsLength - code.Table,
                "line table of a code object");
        }
    }

    private static void CheckChain<TNode>(ImmutableArray<TNode> nodes, Func<TNode, uint> parentOf, string what)
    {
        const byte Finished = 2;
        const byte OnPath = 1;
        byte[] state = new byte[nodes.Length];
        var path = new List<int>();
        for (int start = 0; start < nodes.Length; start++)
        {
            path.Clear();
            for (int id = start; id != 0 && state[id] != Finished; id = (int)parentOf(nodes[id]))
            {
                Require(state[id] != OnPath, what + " that runs in a circle");
                Require(parentOf(nodes[id]) < nodes.Length, "caller in a " + what);
                state[id] = OnPath;
                path.Add(id);
            }

            path.ForEach(id => state[id] = Finished);
        }
    }

    private static bool HasStack(Snapshot snapshot, uint native, uint python)
    {
        return IsIndex(native, snapshot.NativeNodes.Length) && IsIndex(python, snapshot.PythonNodes.Length);
    }

    /// <summary>0 is "none" also where the section is empty.</summary>
    private static bool IsIndex(uint id, int count) => id == 0 || id < count;

    private static void Require(bool condition, string what)
    {
        if (!condition)
        {
            throw new InvalidSnapshotException($"bad {what}");
        }
    }
}
