namespace Decref.Trace.Symbols;

/// <summary>A virtual address of one ELF file.</summary>
internal readonly record struct ModuleAddress(ModuleSymbols Module, ulong Address);
