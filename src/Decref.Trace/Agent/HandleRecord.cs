using System.Runtime.InteropServices;

namespace Decref.Trace.Agent;

/// <summary><c>struct decref_handle</c>: one open handle.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct HandleRecord
{
    /// <summary>The descriptor or pointer.</summary>
    public readonly ulong Value;

    public readonly HandleKind Kind;
    public readonly uint Native;
    public readonly uint Python;
    public readonly uint Birth;

    /// <summary>String: the path opened, <c>socket</c>, <c>pipe</c>; 0: unknown.</summary>
    public readonly uint Detail;

    public readonly uint Reserved;
}
