using System.Runtime.InteropServices;

namespace Decref.Trace.Agent;

/// <summary><c>struct decref_tick</c>: what ran when a tick of a whole program's clock ended.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct TickRecord
{
    public readonly uint Native;
    public readonly uint Python;
}
