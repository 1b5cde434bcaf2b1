namespace Decref.Trace.Symbols.Dwarf;

/// <summary>Names of the DWARF attributes decref reads.</summary>
internal static class DwarfAttributeName
{
    public const uint LowPc = 0x11;
    public const uint CompilationFolder = 0x1b;
    public const uint AbstractOrigin = 0x31;
    public const uint CallFile = 0x58;
    public const uint CallLine = 0x59;
    public const uint CallColumn = 0x57;
    public const uint LinkageName = 0x6e;
    public const uint CallReturnPc = 0x7d;
    public const uint CallOrigin = 0x7f;
    public const uint CallTailCall = 0x82;
    public const uint MipsLinkageName = 0x2007;
    public const uint GnuTailCall = 0x2115;
}
