namespace Decref.Trace.Symbols.Elf;

/// <summary>A function of an ELF symbol table.</summary>
public readonly record struct ElfSymbol(ulong Start, ulong Size, string Name);
