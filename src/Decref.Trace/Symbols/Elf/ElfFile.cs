using System.Buffers.Binary;

namespace Decref.Trace.Symbols.Elf;

/// <summary>
/// The little of an ELF file that is needed without libdw. The file is hostile: every offset and count is checked against
/// it and against a limit; what does not fit is left out.
/// </summary>
public sealed class ElfFile : IDisposable
{
    public const int MaxSections = 65_536;
    public const int MaxSectionBytes = 128 << 20;
    private const int MaxNoteBytes = 4_096;
    private const int HeaderSize = 64;
    private const uint Note = 7; // SHT_NOTE

    private readonly Stream _file;
    private readonly ElfSection[] _sections;

    private ElfFile(Stream file, byte[] header)
    {
        _file = file;
        _sections = ReadSections(header);
        BuildId = _sections.Where(section => section.Type == Note && section.Size <= MaxNoteBytes)
            .Select(section => FindBuildId(Read(section))).FirstOrDefault(id => id is not null);
    }

    /// <summary>Lower-case hex; null when the file has none.</summary>
    public string? BuildId { get; }

    public IReadOnlyList<ElfSection> Sections => _sections;

    /// <summary>Null when this is no 64-bit little-endian ELF file, not a regular file, or not readable.</summary>
    public static ElfFile? TryOpen(string path)
    {
        try
        {
            // The length is 0 for pipes and devices, which would block or never end.
            return new FileInfo(path).Length < HeaderSize ? null : TryRead(File.OpenRead(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Takes over the stream.</summary>
    public static ElfFile? TryRead(Stream file)
    {
        byte[] header = ReadAt(file, 0, HeaderSize);
        if (header.Length == HeaderSize && header.AsSpan(0, 6).SequenceEqual("\u007fELF\u0002\u0001"u8))
        {
            return new ElfFile(file, header);
        }

        file.Dispose();
        return null;
    }

    /// <summary>At most the section's bytes; fewer where the file or the limit ends.</summary>
    public byte[] Read(ElfSection section) => section.IsInFile ? ReadAt(_file, section.Offset, section.Size) : [];

    public void Dispose() => _file.Dispose();

    private ElfSection[] ReadSections(byte[] header)
    {
        ulong offset = BinaryPrimitives.ReadUInt64LittleEndian(header.AsSpan(40));
        int entrySize = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(58));
        int count = Math.Min((int)BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(60)), MaxSections);
        if (entrySize != ElfSection.EntrySize)
        {
            return [];
        }

        byte[] table = ReadAt(_file, offset, (ulong)(count * ElfSection.EntrySize));
        var found = new ElfSection[table.Length / ElfSection.EntrySize];
        for (int i = 0; i < found.Length; i++)
        {
            found[i] = ElfSection.Parse(table.AsSpan(i * ElfSection.EntrySize, ElfSection.EntrySize));
        }

        return found;
    }

    private static byte[] ReadAt(Stream file, ulong offset, ulong size)
    {
        ulong length = (ulong)file.Length;
        if (offset >= length)
        {
            return [];
        }

        byte[] bytes = new byte[Math.Min(Math.Min(size, length - offset), MaxSectionBytes)];
        file.Position = (long)offset;
        int read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length ? bytes : bytes[..read];
    }

    private static string? FindBuildId(ReadOnlySpan<byte> notes)
    {
        const int NoteHeader = 12;
        const uint GnuBuildId = 3; // NT_GNU_BUILD_ID
        while (notes.Length >= NoteHeader)
        {
            long nameEnd = NoteHeader + Align(BinaryPrimitives.ReadUInt32LittleEndian(notes));
            long size = BinaryPrimitives.ReadUInt32LittleEndian(notes[4..]);
            if (nameEnd + size > notes.Length)
            {
                return null;
            }

            if (BinaryPrimitives.ReadUInt32LittleEndian(notes[8..]) == GnuBuildId && notes[NoteHeader..].StartsWith("GNU\0"u8))
            {
                return Convert.ToHexStringLower(notes.Slice((int)nameEnd, (int)size));
            }

            notes = notes[(int)Math.Min(nameEnd + Align(size), notes.Length)..];
        }

        return null;
    }

    private static long Align(long size) => (size + 3) & ~3L;
}
