using System.Runtime.InteropServices;

namespace Decref.Trace.Symbols.Dwarf;

/// <summary>Mirror of <c>GElf_Sym</c> (= <c>Elf64_Sym</c>).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ElfSymbolRecord
{
    public uint Name;
    public byte Type;
    public byte Visibility;
    public ushort Section;
    public ulong Value;
    public ulong Size;
}
