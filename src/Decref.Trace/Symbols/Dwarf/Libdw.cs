using System.Runtime.InteropServices;

namespace Decref.Trace.Symbols.Dwarf;

/// <summary>
/// elfutils' libdw, the functions decref uses, under their C names.
/// Everything a call returns (modules, units, DIEs, lines, strings) belongs to the session and lives until
/// <see cref="DwflHandle"/> is released; nothing is freed one by one. A session is used by one thread at a time.
/// </summary>
internal static unsafe partial class Libdw
{
    private const string Library = "libdw.so.1";

    private static readonly Lazy<nint> Handle = new(() => NativeLibrary.TryLoad(Library, out nint handle) ? handle : 0);

    /// <summary>Whether the library is installed; without it only the ELF symbol tables are read.</summary>
    public static bool IsAvailable => Handle.Value != 0;

    /// <summary>Address of an exported function, for the callback table of a session.</summary>
    public static nint Export(string name) => NativeLibrary.GetExport(Handle.Value, name);

    // The callback table must outlive the session: DwflHandle keeps it in memory that is never freed.
    [LibraryImport(Library, EntryPoint = "dwfl_begin")]
    public static partial DwflHandle DwflBegin(DwflCallbacks* callbacks);

    [LibraryImport(Library, EntryPoint = "dwfl_end")]
    public static partial void DwflEnd(nint session);

    [LibraryImport(Library, EntryPoint = "dwfl_report_begin")]
    public static partial void DwflReportBegin(DwflHandle session);

    // Opens the file itself when the descriptor is -1, and closes it with the session.
    [LibraryImport(Library, EntryPoint = "dwfl_report_elf", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint DwflReportElf(
        DwflHandle session, string name, string fileName, int descriptor, ulong loadBase, [MarshalAs(UnmanagedType.U1)] bool addVirtualAddress);

    [LibraryImport(Library, EntryPoint = "dwfl_report_end")]
    public static partial int DwflReportEnd(DwflHandle session, nint removed, nint argument);

    // Finds the separate debug file too: by build-id, by .gnu_debuglink, and from debuginfod when DEBUGINFOD_URLS is set.
    [LibraryImport(Library, EntryPoint = "dwfl_module_getdwarf")]
    public static partial nint DwflModuleDwarf(nint module, out ulong bias);

    [LibraryImport(Library, EntryPoint = "dwfl_module_getelf")]
    public static partial nint DwflModuleElf(nint module, out ulong bias);

    // The returned DIE is the session's; start with null.
    [LibraryImport(Library, EntryPoint = "dwfl_module_nextcu")]
    public static partial DwarfDie* DwflModuleNextUnit(nint module, DwarfDie* previous, out ulong bias);

    // The name is the session's. `symbol` receives a GElf_Sym.
    [LibraryImport(Library, EntryPoint = "dwfl_module_addrinfo")]
    public static partial byte* DwflModuleSymbolAt(
        nint module, ulong address, out ulong offset, ElfSymbolRecord* symbol, uint* section, nint* elf, ulong* bias);

    [LibraryImport(Library, EntryPoint = "dwarf_cu_info")]
    public static partial int DwarfUnit(
        nint unit, ushort* version, byte* unitType, DwarfDie* unitDie, DwarfDie* splitDie, ulong* unitId, byte* addressSize, byte* offsetSize);

    [LibraryImport(Library, EntryPoint = "dwarf_child")]
    public static partial int DwarfChild(DwarfDie* die, DwarfDie* result);

    [LibraryImport(Library, EntryPoint = "dwarf_siblingof")]
    public static partial int DwarfSibling(DwarfDie* die, DwarfDie* result);

    [LibraryImport(Library, EntryPoint = "dwarf_tag")]
    public static partial int DwarfTag(DwarfDie* die);

    [LibraryImport(Library, EntryPoint = "dwarf_diename")]
    public static partial byte* DwarfName(DwarfDie* die);

    // Start with offset 0 and go on with the returned one until it is not positive.
    [LibraryImport(Library, EntryPoint = "dwarf_ranges")]
    public static partial nint DwarfRanges(DwarfDie* die, nint offset, ulong* rangesBase, ulong* start, ulong* end);

    [LibraryImport(Library, EntryPoint = "dwarf_attr")]
    public static partial DwarfAttribute* DwarfAttr(DwarfDie* die, uint name, DwarfAttribute* result);

    // Follows DW_AT_abstract_origin and DW_AT_specification.
    [LibraryImport(Library, EntryPoint = "dwarf_attr_integrate")]
    public static partial DwarfAttribute* DwarfAttrIntegrate(DwarfDie* die, uint name, DwarfAttribute* result);

    [LibraryImport(Library, EntryPoint = "dwarf_formstring")]
    public static partial byte* DwarfFormString(DwarfAttribute* attribute);

    [LibraryImport(Library, EntryPoint = "dwarf_formudata")]
    public static partial int DwarfFormUnsigned(DwarfAttribute* attribute, ulong* value);

    [LibraryImport(Library, EntryPoint = "dwarf_formaddr")]
    public static partial int DwarfFormAddress(DwarfAttribute* attribute, ulong* value);

    [LibraryImport(Library, EntryPoint = "dwarf_formflag")]
    public static partial int DwarfFormFlag(DwarfAttribute* attribute, byte* value);

    [LibraryImport(Library, EntryPoint = "dwarf_formref_die")]
    public static partial DwarfDie* DwarfFormReference(DwarfAttribute* attribute, DwarfDie* result);

    [LibraryImport(Library, EntryPoint = "dwarf_getsrcfiles")]
    public static partial int DwarfSourceFiles(DwarfDie* unit, nint* files, nuint* count);

    [LibraryImport(Library, EntryPoint = "dwarf_filesrc")]
    public static partial byte* DwarfFileName(nint files, nuint index, ulong* modified, ulong* length);

    [LibraryImport(Library, EntryPoint = "dwarf_getsrc_die")]
    public static partial nint DwarfLineAt(DwarfDie* unit, ulong address);

    [LibraryImport(Library, EntryPoint = "dwarf_lineno")]
    public static partial int DwarfLineNumber(nint line, int* number);

    [LibraryImport(Library, EntryPoint = "dwarf_linecol")]
    public static partial int DwarfLineColumn(nint line, int* column);

    [LibraryImport(Library, EntryPoint = "dwarf_linesrc")]
    public static partial byte* DwarfLineFile(nint line, ulong* modified, ulong* length);
}
