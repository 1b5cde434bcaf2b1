using System.Runtime.InteropServices;

namespace Decref.Trace.Agent;

/// <summary><c>struct decref_block</c>: one live block.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct BlockRecord
{
    public const long Immortal = -1;

    public readonly ulong Address;

    /// <summary>Bytes asked for.</summary>
    public readonly ulong Size;

    public readonly uint Native;
    public readonly uint Python;

    /// <summary>The iteration it was born in, 0: outside any; of a whole program the tick.</summary>
    public readonly uint Birth;

    /// <summary>Id of <c>ob_type</c> when the block is an object; 0: it is not.</summary>
    public readonly uint Type;

    public readonly AllocationDomain Domain;
    public readonly BlockFlags Flags;

    /// <summary>Of an object, as read at the snapshot; -1: immortal; 0: not an object.</summary>
    public readonly long Refcount;
}
