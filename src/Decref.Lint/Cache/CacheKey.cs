using System.Security.Cryptography;
using System.Text;

namespace Decref.Lint.Cache;

/// <summary>Names a cached result by everything that decides it, apart from the contents of the files it depends on.</summary>
public readonly record struct CacheKey
{
    private CacheKey(string name) => Name = name;

    /// <summary>Hexadecimal digits: a file name.</summary>
    public string Name { get; }

    public static CacheKey Of(IEnumerable<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string part in parts)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return new CacheKey(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
