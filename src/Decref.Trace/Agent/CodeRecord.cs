using System.Runtime.InteropServices;

namespace Decref.Trace.Agent;

/// <summary><c>struct decref_code</c>: a code object, copied when it was first seen.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct CodeRecord
{
    public readonly uint Filename;
    public readonly uint Qualname;
    public readonly int FirstLine;

    /// <summary>1 lnotab (up to 3.9), 2 linetable of 3.10, 3 location table (from 3.11).</summary>
    public readonly uint TableKind;

    /// <summary>Offset into the strings section.</summary>
    public readonly ulong Table;

    public readonly ulong TableSize;

    /// <summary>Of the code object, for telling apart only.</summary>
    public readonly ulong Address;
}
