namespace Decref.Lint.Ir.Text;

internal enum BodyLineKind
{
    Label,
    Instruction,

    /// <summary><c>#dbg_declare(...)</c></summary>
    DebugRecord,
}

/// <summary>Splits a function body into labels, instructions (continued lines joined) and debug records.</summary>
internal ref struct BodyLines(ReadOnlySpan<byte> body)
{
    private ReadOnlySpan<byte> _rest = body;

    public BodyLineKind Kind { get; private set; }

    public ReadOnlySpan<byte> Text { get; private set; }

    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            ReadOnlySpan<byte> line = TakeLine();
            ReadOnlySpan<byte> content = line.TrimStart((byte)' ');
            if (content.IsEmpty || content[0] is (byte)';' or (byte)'}')
            {
                continue;
            }

            Kind = content[0] == '#' ? BodyLineKind.DebugRecord : content.Length == line.Length ? BodyLineKind.Label : BodyLineKind.Instruction;
            Text = Kind == BodyLineKind.Label ? LabelIn(line) : content;
            return true;
        }

        return false;
    }

    private static ReadOnlySpan<byte> LabelIn(ReadOnlySpan<byte> line)
    {
        if (line[0] == '"')
        {
            int close = line[1..].IndexOf((byte)'"');
            return close < 0 ? line : line.Slice(1, close);
        }

        int colon = line.IndexOf((byte)':');
        return colon < 0 ? line : line[..colon];
    }

    /// <summary>Instructions are indented by two spaces, what belongs to the one before by more, or it closes a switch.</summary>
    private ReadOnlySpan<byte> TakeLine()
    {
        int end = EndOfLine(0);
        if (_rest[0] == ' ')
        {
            while (end < _rest.Length && IsContinuation(_rest[(end + 1)..]))
            {
                end = EndOfLine(end + 1);
            }
        }

        ReadOnlySpan<byte> line = _rest[..end];
        _rest = end < _rest.Length ? _rest[(end + 1)..] : default;
        return line;
    }

    private readonly int EndOfLine(int start)
    {
        int length = _rest[start..].IndexOf((byte)'\n');
        return length < 0 ? _rest.Length : start + length;
    }

    private static bool IsContinuation(ReadOnlySpan<byte> line) =>
        line.StartsWith("  ]"u8) || (line.StartsWith("    "u8) && line.Length > 4 && line[4] != '#');
}
