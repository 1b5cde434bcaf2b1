namespace Decref.Lint.Clang;

/// <summary>Reads all of a pipe, up to a limit; what comes after it is read and forgotten, so that the writer does not block.</summary>
internal static class BoundedOutput
{
    public static async Task<(ReadOnlyMemory<byte> Bytes, bool IsWhole)> ReadAsync(Stream pipe, int limit, int expected, CancellationToken cancellation)
    {
        byte[] buffer = new byte[Math.Min(expected, limit)];
        int length = 0;
        while (true)
        {
            if (length == buffer.Length)
            {
                if (length >= limit)
                {
                    bool isWhole = await DrainAsync(pipe, cancellation).ConfigureAwait(false) == 0;
                    return (buffer.AsMemory(0, length), isWhole);
                }

                Array.Resize(ref buffer, (int)Math.Min(length * 2L, limit));
            }

            int read = await pipe.ReadAsync(buffer.AsMemory(length), cancellation).ConfigureAwait(false);
            if (read == 0)
            {
                return (buffer.AsMemory(0, length), true);
            }

            length += read;
        }
    }

    private static async Task<long> DrainAsync(Stream pipe, CancellationToken cancellation)
    {
        byte[] scrap = new byte[1 << 16];
        long drained = 0;
        while (await pipe.ReadAsync(scrap, cancellation).ConfigureAwait(false) is > 0 and int read)
        {
            drained += read;
        }

        return drained;
    }
}
