using System.Buffers.Binary;

namespace Decref.Trace.Symbols.Elf;

/// <summary>A section header.</summary>
/// <param name="Type">SHT_*.</param>
/// <param name="Offset">In the file.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Link">Index of the section that goes with it: of a symbol table, its names.</param>
public readonly record struct ElfSection(uint Type, ulong Offset, ulong Size, uint Link)
{
    public const int EntrySize = 64;
    private const uint NoBits = 8; // SHT_NOBITS: takes no room in the file

    public bool IsInFile => Type != NoBits;

    /// <param name="entry"><see cref="EntrySize"/> bytes.</param>
    public static ElfSection Parse(ReadOnlySpan<byte> entry) => new(
        BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]),
        BinaryPrimitives.ReadUInt64LittleEndian(entry[24..]),
        BinaryPrimitives.ReadUInt64LittleEndian(entry[32..]),
        BinaryPrimitives.ReadUInt32LittleEndian(entry[40..]));
}
