namespace Decref.Trace.Symbols;

/// <summary>A symbol of the ELF symbol table and where in it an address lies.</summary>
/// <param name="Name">As the linker sees it; mangled in C++.</param>
/// <param name="Start">ELF virtual address of the symbol.</param>
/// <param name="Offset">Bytes from there.</param>
public readonly record struct SymbolHit(string Name, ulong Start, ulong Offset);
