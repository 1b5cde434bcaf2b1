using System.Buffers.Text;

namespace Decref.Lint.Ir.Text;

/// <summary>
/// One metadata node, read where it stands: <c>distinct !DILocation(line: 3, column: 5, scope: !2)</c> or <c>!{!4, null}</c>.
/// Asking for a field walks the text; nothing is stored, since most nodes are never asked.
/// </summary>
internal readonly ref struct MetadataNode
{
    private readonly ReadOnlySpan<byte> _fields;

    public MetadataNode(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> node = text.StartsWith("distinct "u8) ? text["distinct "u8.Length..] : text;
        int open = node.IndexOfAny((byte)'(', (byte)'{');
        if (open < 0 || node[0] != '!')
        {
            return;
        }

        Kind = node[1..open];
        _fields = node[(open + 1)..];
    }

    /// <summary><c>DILocation</c>; empty for a tuple or a missing node.</summary>
    public ReadOnlySpan<byte> Kind { get; }

    public bool Is(ReadOnlySpan<byte> kind) => Kind.SequenceEqual(kind);

    public string Text(ReadOnlySpan<byte> field)
    {
        ReadOnlySpan<byte> value = Value(field);
        return value.Length >= 2 && value[0] == '"' ? Escapes.ReadName(value[1..^1]) : "";
    }

    public ReadOnlySpan<byte> Word(ReadOnlySpan<byte> field) => Value(field);

    public long Number(ReadOnlySpan<byte> field) =>
        Utf8Parser.TryParse(Value(field), out long number, out _) ? number : 0;

    public MetadataId Reference(ReadOnlySpan<byte> field) => ReferenceIn(Value(field));

    /// <summary>The items of a tuple; null and inline nodes are none.</summary>
    public Enumerator GetEnumerator() => new(_fields);

    private ReadOnlySpan<byte> Value(ReadOnlySpan<byte> field)
    {
        ReadOnlySpan<byte> rest = _fields;
        while (TryTakePart(ref rest, out ReadOnlySpan<byte> part))
        {
            if (part.Length > field.Length + 1 && part[field.Length] == ':' && part.StartsWith(field))
            {
                return part[(field.Length + 1)..].TrimStart((byte)' ');
            }
        }

        return default;
    }

    private static MetadataId ReferenceIn(ReadOnlySpan<byte> value) =>
        value.Length > 1 && value[0] == '!' && Utf8Parser.TryParse(value[1..], out int index, out int read) && read == value.Length - 1
            ? new MetadataId(index)
            : MetadataId.None;

    /// <summary>The next comma-separated part at the outermost level.</summary>
    private static bool TryTakePart(scoped ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> part)
    {
        part = default;
        rest = rest.TrimStart((byte)' ');
        int depth = 0;
        for (int i = 0; i < rest.Length && depth >= 0; i++)
        {
            byte current = rest[i];
            if (current == '"')
            {
                int length = rest[(i + 1)..].IndexOf((byte)'"');
                i = length < 0 ? rest.Length : i + length + 1;
                continue;
            }

            depth += current is (byte)'(' or (byte)'{' ? 1 : current is (byte)')' or (byte)'}' ? -1 : 0;
            if (depth < 0 || (depth == 0 && current == ','))
            {
                part = rest[..i];
                rest = depth < 0 ? default : rest[(i + 1)..];
                return depth == 0 || !part.IsEmpty;
            }
        }

        return false;
    }

    internal ref struct Enumerator(ReadOnlySpan<byte> fields)
    {
        private ReadOnlySpan<byte> _rest = fields;

        public MetadataId Current { get; private set; }

        public bool MoveNext()
        {
            if (!TryTakePart(ref _rest, out ReadOnlySpan<byte> part))
            {
                return false;
            }

            Current = ReferenceIn(part);
            return true;
        }
    }
}
