using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Decref.Lint.Cache;

/// <summary>Hashes of files as they are during this run: a header that a hundred sources include is read once.</summary>
public sealed class ContentHashes
{
    private readonly ConcurrentDictionary<string, string?> _known = [];

    /// <summary>Null when the file cannot be read.</summary>
    public string? Of(string file) => _known.GetOrAdd(file, static file =>
    {
        try
        {
            using FileStream stream = File.OpenRead(file);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    });
}
