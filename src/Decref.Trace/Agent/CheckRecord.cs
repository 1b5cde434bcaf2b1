using System.Runtime.InteropServices;

namespace Decref.Trace.Agent;

/// <summary><c>struct decref_check</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct CheckRecord
{
    public readonly CheckId Id;
    public readonly ulong Value;
}
