using System.Text;

namespace Decref.Lint.Ir.Text;

/// <summary>Lets a table of names be asked with bytes of the text, so that only new names cost a string.</summary>
internal sealed class ByteNameComparer : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<byte>, string>
{
    public static readonly ByteNameComparer Instance = new();

    public bool Equals(string? left, string? right) => string.Equals(left, right, StringComparison.Ordinal);

    public int GetHashCode(string name)
    {
        uint hash = 2166136261;
        foreach (char character in name)
        {
            hash = (hash ^ character) * 16777619;
        }

        return (int)hash;
    }

    public bool Equals(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Length != name.Length)
        {
            return false;
        }

        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != name[i])
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(ReadOnlySpan<byte> bytes)
    {
        uint hash = 2166136261;
        foreach (byte unit in bytes)
        {
            hash = (hash ^ unit) * 16777619;
        }

        return (int)hash;
    }

    public string Create(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);
}
