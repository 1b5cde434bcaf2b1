using System.Runtime.InteropServices;

namespace Decref.Trace.Agent;

/// <summary><c>struct decref_type</c>: a type object met as <c>ob_type</c> of a live object.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct TypeRecord
{
    public readonly ulong Address;
    public readonly uint Name;
    public readonly uint Module;

    /// <summary><c>tp_flags</c>.</summary>
    public readonly ulong Flags;
}
