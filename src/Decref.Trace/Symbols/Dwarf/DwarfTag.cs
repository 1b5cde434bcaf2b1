namespace Decref.Trace.Symbols.Dwarf;

/// <summary>Tags of the DWARF entries decref looks at.</summary>
internal static class DwarfTag
{
    public const int LexicalBlock = 0x0b;
    public const int ClassType = 0x02;
    public const int StructureType = 0x13;
    public const int InlinedSubroutine = 0x1d;
    public const int Module = 0x1e;
    public const int Subprogram = 0x2e;
    public const int TryBlock = 0x32;
    public const int CatchBlock = 0x25;
    public const int Namespace = 0x39;
    public const int CallSite = 0x48;
    public const int GnuCallSite = 0x4109;
}
