using System.Runtime.InteropServices;

namespace Decref.Trace.Symbols.Dwarf;

/// <summary>Mirror of <c>Dwarf_Attribute</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct DwarfAttribute
{
    public uint Code;
    public uint Form;
    public nint Value;
    public nint Unit;
}
