using System.Buffers.Text;

namespace Decref.Lint.Ir.Text;

/// <summary>The <c>!dbg !17</c> at the end of a line.</summary>
internal static class DebugLocation
{
    public static MetadataId Of(ReadOnlySpan<byte> line)
    {
        int mark = line.LastIndexOf("!dbg !"u8);
        return mark >= 0 && Utf8Parser.TryParse(line[(mark + "!dbg !"u8.Length)..], out int id, out _) ? new MetadataId(id) : MetadataId.None;
    }
}
