using System.Buffers.Text;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace Decref.Lint.Cache;

/// <summary>A result and the files it was made from.</summary>
/// <param name="Dependencies">Absolute paths.</param>
public sealed record CacheEntry(ImmutableArray<string> Dependencies, ReadOnlyMemory<byte> Content)
{
    private const string Magic = "decref-cache 1";
    private const int MaximumDependencies = 100_000;
    private const int MaximumContentBytes = 512 << 20;
    private const int MaximumLineBytes = 8192;

    /// <summary>One line a file with its hash, an empty line, the content compressed. Nothing when a file cannot be hashed.</summary>
    internal byte[]? Write(ContentHashes hashes)
    {
        var head = new StringBuilder($"{Magic}\n{Content.Length}\n");
        foreach (string file in Dependencies)
        {
            if (file.Contains('\n') || hashes.Of(file) is not { } hash)
            {
                return null;
            }

            head.Append(hash).Append(' ').Append(file).Append('\n');
        }

        using var packed = new MemoryStream();
        packed.Write(Encoding.UTF8.GetBytes(head.Append('\n').ToString()));
        using (var compressor = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            compressor.Write(Content.Span);
        }

        return packed.ToArray();
    }

    /// <summary>Null when a dependency has changed, or the bytes are not as <see cref="Write"/> leaves them.</summary>
    internal static CacheEntry? Read(byte[] packed, ContentHashes hashes)
    {
        int at = 0;
        if (Line(packed, ref at) != Magic || !Utf8Parser.TryParse(Encoding.UTF8.GetBytes(Line(packed, ref at) ?? ""), out int length, out _) || length is < 0 or > MaximumContentBytes)
        {
            return null;
        }

        ImmutableArray<string>.Builder dependencies = ImmutableArray.CreateBuilder<string>();
        while (Line(packed, ref at) is { } line)
        {
            if (line.Length == 0)
            {
                return Unpack(packed.AsMemory(at), length) is { } content ? new CacheEntry(dependencies.ToImmutable(), content) : null;
            }

            int blank = line.IndexOf(' ');
            if (blank < 0 || dependencies.Count == MaximumDependencies || hashes.Of(line[(blank + 1)..]) != line[..blank])
            {
                return null;
            }

            dependencies.Add(line[(blank + 1)..]);
        }

        return null;
    }

    private static string? Line(byte[] packed, ref int at)
    {
        int length = packed.AsSpan(at).IndexOf((byte)'\n');
        if (length is < 0 or > MaximumLineBytes)
        {
            return null;
        }

        string line = Encoding.UTF8.GetString(packed, at, length);
        at += length + 1;
        return line;
    }

    private static byte[]? Unpack(ReadOnlyMemory<byte> packed, int length)
    {
        try
        {
            byte[] content = new byte[length];
            using var unpacker = new BrotliStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            return unpacker.ReadAtLeast(content, length, throwOnEndOfStream: false) == length && unpacker.ReadByte() < 0 ? content : null;
        }
        catch (Exception damage) when (damage is InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }
}
