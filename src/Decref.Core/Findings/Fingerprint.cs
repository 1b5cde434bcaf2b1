using System.Security.Cryptography;
using System.Text;

namespace Decref.Core.Findings;

/// <summary>Names a finding so that a baseline recognises it after lines above it have moved.</summary>
public static class Fingerprint
{
    /// <summary>16 hex digits of a SHA-256 over the parts. Leave line numbers out of the parts.</summary>
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        var text = new StringBuilder();
        foreach (string? part in parts)
        {
            text.Append(part).Append('\0');
        }

        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return Convert.ToHexStringLower(digest.AsSpan(0, 8));
    }
}
