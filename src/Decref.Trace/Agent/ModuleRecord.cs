using System.Runtime.InteropServices;

namespace Decref.Trace.Agent;

/// <summary><c>struct decref_module</c>: one executable mapping of an ELF object, also of one since unloaded.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct ModuleRecord
{
    public readonly ulong Start;
    public readonly ulong End;

    /// <summary>Subtract from an address to get the ELF virtual address.</summary>
    public readonly ulong Bias;

    public readonly uint Path;
    public readonly uint BuildId;

    /// <summary>Valid for native nodes with <c>FirstEpoch &lt;= epoch &lt;= LastEpoch</c>.</summary>
    public readonly uint FirstEpoch;

    public readonly uint LastEpoch;
    public readonly ulong Reserved;
}
