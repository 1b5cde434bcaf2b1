using System.Runtime.InteropServices;

namespace Decref.Trace.Agent;

/// <summary><c>struct decref_section_entry</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct SectionEntry
{
    public readonly SnapshotSection Section;
    public readonly uint RecordSize;
    public readonly ulong Offset;
    public readonly ulong Count;
    public readonly ulong Reserved;
}
