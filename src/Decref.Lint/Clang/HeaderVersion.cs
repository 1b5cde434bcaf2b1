using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Decref.Lint.Contracts;

namespace Decref.Lint.Clang;

/// <summary>Tells from the headers that were read which CPython the sources were compiled for.</summary>
public static partial class HeaderVersion
{
    private const string VersionHeader = "/patchlevel.h";
    private const int HeadCharacters = 8192;

    /// <summary>Of the first unit that included Python's headers; null when none did.</summary>
    public static PythonVersion? Of(ImmutableArray<ReadUnit> units)
    {
        string? header = units.SelectMany(static unit => unit.Dependencies).FirstOrDefault(static file => file.EndsWith(VersionHeader, StringComparison.Ordinal));
        if (header is null)
        {
            return null;
        }

        try
        {
            using var reader = new StreamReader(header);
            char[] head = new char[HeadCharacters];
            Match match = VersionPattern().Match(new string(head, 0, reader.ReadBlock(head)));
            return match.Success && PythonVersion.TryParse(match.Groups[1].ValueSpan, out PythonVersion version) ? version : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [GeneratedRegex("""#define\s+PY_VERSION\s+"(\d+\.\d+)""")]
    private static partial Regex VersionPattern();
}
