using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Decref.Trace.Agent;

/// <summary>Reads a snapshot file and checks every offset, count and index in it.</summary>
public static class SnapshotReader
{
    private const int MostSections = 64;

    /// <exception cref="InvalidSnapshotException">The bytes are not a whole snapshot.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Snapshot Read(string path)
    {
        using SafeFileHandle file = File.OpenHandle(path);
        long length = RandomAccess.GetLength(file);
        return Read(length, (offset, buffer) => Fill(file, offset, buffer));
    }

    /// <exception cref="InvalidSnapshotException">The bytes are not a whole snapshot.</exception>
    public static Snapshot Read(ReadOnlyMemory<byte> bytes)
    {
        return Read(bytes.Length, (offset, buffer) => bytes.Span.Slice((int)offset, buffer.Length).CopyTo(buffer));
    }

    private delegate void ReadAt(long offset, Span<byte> buffer);

    private static Snapshot Read(long length, ReadAt readAt)
    {
        SnapshotHeader header = Header(length, readAt);
        ImmutableArray<SectionEntry> sections = Sections(header, length, readAt);
        byte[] strings = Records<byte>(sections, SnapshotSection.Strings, readAt);
        if (strings.Length == 0 || strings[0] != 0)
        {
            throw new InvalidSnapshotException("string 0 is not empty");
        }

        var snapshot = new Snapshot(header, strings, Checks(Records<CheckRecord>(sections, SnapshotSection.Checks, readAt)))
        {
            Modules = Array<ModuleRecord>(sections, SnapshotSection.Modules, readAt),
            NativeNodes = Array<NativeNode>(sections, SnapshotSection.NativeNodes, readAt),
            PythonNodes = Array<PythonNode>(sections, SnapshotSection.PythonNodes, readAt),
            Codes = Array<CodeRecord>(sections, SnapshotSection.Codes, readAt),
            Types = Array<TypeRecord>(sections, SnapshotSection.Types, readAt),
            Blocks = Array<BlockRecord>(sections, SnapshotSection.Blocks, readAt),
            Handles = Array<HandleRecord>(sections, SnapshotSection.Handles, readAt),
            Ticks = Array<TickRecord>(sections, SnapshotSection.Ticks, readAt),
        };
        SnapshotIndices.Check(snapshot, strings.Length);
        return snapshot;
    }

    private static SnapshotHeader Header(long length, ReadAt readAt)
    {
        if (length < Unsafe.SizeOf<SnapshotHeader>())
        {
            throw new InvalidSnapshotException("shorter than its header");
        }

        SnapshotHeader header = default;
        readAt(0, MemoryMarshal.AsBytes(new Span<SnapshotHeader>(ref header)));
        if (header.Magic != SnapshotLayout.Magic)
        {
            throw new InvalidSnapshotException("not a decref snapshot");
        }

        if (header.Version != SnapshotLayout.Version)
        {
            throw new InvalidSnapshotException($"snapshot format {header.Version}, this decref reads {SnapshotLayout.Version}");
        }

        return header;
    }

    private static ImmutableArray<SectionEntry> Sections(SnapshotHeader header, long length, ReadAt readAt)
    {
        long end = Unsafe.SizeOf<SnapshotHeader>() + ((long)header.SectionCount * Unsafe.SizeOf<SectionEntry>());
        if (header.SectionCount > MostSections || end > length)
        {
            throw new InvalidSnapshotException($"{header.SectionCount} sections do not fit");
        }

        var entries = new SectionEntry[header.SectionCount];
        readAt(Unsafe.SizeOf<SnapshotHeader>(), MemoryMarshal.AsBytes(entries.AsSpan()));
        foreach (SectionEntry entry in entries)
        {
            CheckBounds(entry, length);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(entries);
    }

    private static void CheckBounds(SectionEntry entry, long length)
    {
        bool inside = entry.RecordSize > 0
            && entry.Offset <= (ulong)length
            && entry.Count <= ((ulong)length - entry.Offset) / entry.RecordSize
            && entry.Count <= (ulong)System.Array.MaxLength;
        if (!inside)
        {
            throw new InvalidSnapshotException($"section {entry.Section} lies outside the file");
        }
    }

    private static ImmutableArray<T> Array<T>(ImmutableArray<SectionEntry> sections, SnapshotSection section, ReadAt readAt)
        where T : unmanaged
    {
        return ImmutableCollectionsMarshal.AsImmutableArray(Records<T>(sections, section, readAt));
    }

    private static T[] Records<T>(ImmutableArray<SectionEntry> sections, SnapshotSection section, ReadAt readAt)
        where T : unmanaged
    {
        SectionEntry entry = sections.FirstOrDefault(candidate => candidate.Section == section);
        if (entry.Count == 0)
        {
            return [];
        }

        if (entry.RecordSize != Unsafe.SizeOf<T>() || entry.Count * entry.RecordSize > (ulong)int.MaxValue)
        {
            throw new InvalidSnapshotException($"section {section} has records of {entry.RecordSize} bytes, or is too large");
        }

        var records = new T[entry.Count];
        readAt((long)entry.Offset, MemoryMarshal.AsBytes(records.AsSpan()));
        return records;
    }

    private static ImmutableDictionary<CheckId, ulong> Checks(CheckRecord[] records)
    {
        var checks = ImmutableDictionary.CreateBuilder<CheckId, ulong>();
        foreach (CheckRecord record in records)
        {
            checks[record.Id] = record.Value;
        }

        return checks.ToImmutable();
    }

    private static void Fill(SafeFileHandle file, long offset, Span<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            int read = RandomAccess.Read(file, buffer, offset);
            if (read == 0)
            {
                throw new InvalidSnapshotException("the file was cut off while it was read");
            }

            buffer = buffer[read..];
            offset += read;
        }
    }
}
