using System.Runtime.InteropServices;

namespace Decref.Trace.Symbols.Dwarf;

/// <summary>A <c>Dwfl</c> session. Owns every module, DIE, line and string that was read through it.</summary>
internal sealed unsafe class DwflHandle : SafeHandle
{
    // Sessions point at it until they end, in finalizers too: one table for the life of the process.
    private static readonly Lazy<nint> Callbacks = new(() =>
    {
        var table = (DwflCallbacks*)NativeMemory.AllocZeroed((nuint)sizeof(DwflCallbacks));
        table->FindElf = Libdw.Export("dwfl_build_id_find_elf");
        table->FindDebugFile = Libdw.Export("dwfl_standard_find_debuginfo");
        return (nint)table;
    });

    public DwflHandle()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    public static DwflHandle Begin() => Libdw.DwflBegin((DwflCallbacks*)Callbacks.Value);

    protected override bool ReleaseHandle()
    {
        Libdw.DwflEnd(handle);
        return true;
    }
}
