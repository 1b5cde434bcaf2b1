using System.Runtime.InteropServices;

namespace Decref.Trace.Symbols.Dwarf;

/// <summary>Mirror of <c>Dwarf_Die</c>: a cursor on one debugging entry. May be copied; points into its session.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct DwarfDie
{
    public nint Address;
    public nint Unit;
    public nint Abbreviation;
    private readonly long _padding;
}
