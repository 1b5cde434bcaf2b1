using System.Runtime.InteropServices;

namespace Decref.Trace.Agent;

/// <summary><c>struct decref_python_node</c>: one Python frame on top of its caller.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct PythonNode
{
    /// <summary>Id of the code object.</summary>
    public readonly uint Code;

    /// <summary>Byte offset of the current instruction within <c>co_code</c>, and <see cref="SnapshotLayout.PythonStartsLoop"/>.</summary>
    public readonly uint Offset;

    /// <summary>Id of the calling frame's node; 0: none.</summary>
    public readonly uint Parent;

    public readonly uint Reserved;
}
