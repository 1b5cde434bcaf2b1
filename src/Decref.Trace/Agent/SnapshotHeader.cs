using System.Runtime.InteropServices;

namespace Decref.Trace.Agent;

/// <summary><c>struct decref_snapshot_header</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct SnapshotHeader
{
    public readonly ulong Magic;
    public readonly uint Version;
    public readonly uint SectionCount;
    public readonly SnapshotCause Cause;
    public readonly uint Pid;
    public readonly uint ParentPid;

    /// <summary>1, 2, ... within the process.</summary>
    public readonly uint Sequence;

    /// <summary>Only blocks and handles born at or after this iteration are in the snapshot.</summary>
    public readonly uint FirstBirth;

    public readonly uint NextIteration;

    /// <summary>Nanoseconds of CLOCK_REALTIME.</summary>
    public readonly ulong StartTimeNs;

    /// <summary>Nanoseconds of CLOCK_REALTIME.</summary>
    public readonly ulong TimeNs;

    public readonly ulong Reserved;
}
