namespace Decref.Trace.Agent;

/// <summary>The constants of <c>src/agent/snapshot.h</c>. The records are the structs beside this file; a test compares every one.</summary>
internal static class SnapshotLayout
{
    public const ulong Magic = 0x31504e5346455244;

    public const uint Version = 1;

    /// <summary>In a Python node's offset: an eval loop of its own runs the frame.</summary>
    public const uint PythonStartsLoop = 0x80000000;
}
