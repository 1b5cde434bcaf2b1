using System.Runtime.InteropServices;

namespace Decref.Trace.Agent;

/// <summary><c>struct decref_native_node</c>: one frame on top of its caller.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct NativeNode
{
    public readonly ulong PcEpoch;

    /// <summary>Id of the caller's node; 0: none.</summary>
    public readonly uint Parent;

    public readonly uint Reserved;

    /// <summary>Return address; in the leaf, that of the hook's caller.</summary>
    public ulong Pc => PcEpoch & 0xffff_ffff_ffff;

    public uint Epoch => (uint)(PcEpoch >> 48);
}
