using System.Runtime.InteropServices;

namespace Decref.Trace.Symbols.Dwarf;

/// <summary>Mirror of <c>Dwfl_Callbacks</c>: how a session finds files.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct DwflCallbacks
{
    public nint FindElf;
    public nint FindDebugFile;
    public nint SectionAddress;

    /// <summary><c>char **</c>; null: libdw's default, <c>:.debug:/usr/lib/debug</c>.</summary>
    public nint DebugPath;
}
