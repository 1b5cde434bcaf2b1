using System.Runtime.InteropServices;

namespace Decref.Trace.Agent;

/// <summary><c>struct decref_change</c>: what was made minus what was ended.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct ChangeRecord
{
    public readonly DomainCounts Blocks;

    /// <summary>Usable bytes, in the domains malloc and mmap only.</summary>
    public readonly DomainCounts Bytes;

    public readonly HandleCounts Handles;
    public readonly long Reserved;
}
