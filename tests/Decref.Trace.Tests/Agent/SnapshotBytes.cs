using System.Runtime.InteropServices;
using Decref.Trace.Agent;

namespace Decref.Trace.Tests.Agent;

/// <summary>Builds snapshot files record by record, as words.</summary>
internal sealed class SnapshotBytes
{
    private const int HeaderWords = 8;
    private const int EntryWords = 4;

    private readonly List<(SnapshotSection Section, int RecordWords, ulong[] Words)> _sections = [];

    public SnapshotBytes()
    {
        With(SnapshotSection.Strings, 0, 0);
    }

    /// <summary>Adds a section; a record size of 0 words means bytes (strings).</summary>
    public SnapshotBytes With(SnapshotSection section, int recordWords, params ulong[] words)
    {
        _sections.RemoveAll(existing => existing.Section == section);
        _sections.Add((section, recordWords, words));
        return this;
    }

    public byte[] Build()
    {
        int offset = HeaderWords + (EntryWords * _sections.Count);
        var words = new List<ulong> { SnapshotLayout.Magic, SnapshotLayout.Version | ((ulong)_sections.Count << 32), 1, 0, 0, 0, 0, 0 };
        foreach ((SnapshotSection section, int recordWords, ulong[] content) in _sections)
        {
            ulong size = recordWords == 0 ? 1 : (ulong)recordWords * 8;
            words.AddRange([(ulong)section | (size << 32), (ulong)offset * 8, (ulong)content.Length * 8 / size, 0]);
            offset += content.Length;
        }

        words.AddRange(_sections.SelectMany(section => section.Words));
        return MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(words)).ToArray();
    }
}
