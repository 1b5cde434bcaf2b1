using System.Runtime.InteropServices;

namespace Decref.Trace.Agent;

/// <summary><c>struct decref_iteration</c>: what one call left behind.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct IterationRecord
{
    /// <summary>By the thread that ran the call.</summary>
    public readonly ChangeRecord Own;

    /// <summary>By all other threads meanwhile.</summary>
    public readonly ChangeRecord Others;
}
