using System.Buffers.Text;

namespace Decref.Lint.Ir.Text;

/// <summary>Where in the text each numbered metadata node stands.</summary>
internal sealed class MetadataTable(ReadOnlyMemory<byte> text)
{
    private readonly List<Range> _nodes = [];

    /// <summary>Ids are below it.</summary>
    public int Count => _nodes.Count;

    /// <summary>Notes a line <c>!17 = ...</c>; named metadata and ids out of order (a cut or hostile text) are left out.</summary>
    public void Add(ReadOnlySpan<byte> line, int offset)
    {
        if (!Utf8Parser.TryParse(line[1..], out int id, out int digits) || id < _nodes.Count || id > _nodes.Count + 4096
            || !line[(digits + 1)..].StartsWith(" = "u8))
        {
            return;
        }

        while (_nodes.Count < id)
        {
            _nodes.Add(default);
        }

        int start = digits + 4;
        _nodes.Add((offset + start)..(offset + line.Length));
    }

    /// <summary>The node, or an empty one when it is missing.</summary>
    public MetadataNode this[MetadataId id] => new(TextOf(id));

    public ReadOnlySpan<byte> TextOf(MetadataId id) =>
        (uint)id.Index < (uint)_nodes.Count ? text.Span[_nodes[id.Index]] : default;
}
