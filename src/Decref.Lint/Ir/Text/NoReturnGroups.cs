using System.Buffers.Text;

namespace Decref.Lint.Ir.Text;

/// <summary>The attribute groups <c>#3</c> that say <c>noreturn</c>.</summary>
internal sealed class NoReturnGroups
{
    private readonly HashSet<long> _groups = [];

    /// <summary>Reads a line <c>attributes #3 = { noreturn ... "key"="value" }</c>.</summary>
    public void Note(ReadOnlySpan<byte> line)
    {
        int quote = line.IndexOf((byte)'"');
        ReadOnlySpan<byte> words = quote < 0 ? line : line[..quote];
        if (words.IndexOf(" noreturn "u8) >= 0)
        {
            var lexer = new LlvmLexer(words["attributes #"u8.Length..]);
            _groups.Add(lexer.Integer());
        }
    }

    /// <summary>Whether the attributes after a parameter or argument list say it, by word or by group.</summary>
    public bool IsSaid(ReadOnlySpan<byte> attributes)
    {
        int hash = attributes.IndexOf((byte)'#');
        return attributes.IndexOf(" noreturn "u8) >= 0
            || (hash >= 0 && Utf8Parser.TryParse(attributes[(hash + 1)..], out long group, out _) && _groups.Contains(group));
    }
}
