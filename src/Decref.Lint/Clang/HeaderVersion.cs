using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Decref.Lint.Contracts;

namespace Decref.Lint.Clang;

/// <summary>Tells from the headers that were read which CPython the sources were compiled for.</summary>
public static partial class HeaderVersion
{
    private const string VersionHeader = "/patchlevel.h";
    private const int HeadCharacters = 8192;

    /// <summary>The one most units were compiled for, of two the newer; null when none included Python's headers.</summary>
    public static PythonVersion? Of(ImmutableArray<ReadUnit> units)
    {
        IGrouping<PythonVersion, PythonVersion>? most = units.Select(Of).OfType<PythonVersion>()
            .GroupBy(static version => version)
            .OrderByDescending(static group => group.Count()).ThenByDescending(static group => group.Key)
            .FirstOrDefault();
        return most?.Key;
    }

    /// <summary>The version this unit was compiled for although its flags name the headers of another; null when they name this one, or none.</summary>
    public static PythonVersion? Instead(ReadUnit unit) =>
        HeaderOf(unit) is { } header && unit.Command.Flags.Any(OtherHeaders.IsPythons) && !unit.Command.Flags.Contains($"-I{Path.GetDirectoryName(header)}") ? Of(unit) : null;

    private static string? HeaderOf(ReadUnit unit) => unit.Dependencies.FirstOrDefault(static file => file.EndsWith(VersionHeader, StringComparison.Ordinal));

    private static PythonVersion? Of(ReadUnit unit)
    {
        if (HeaderOf(unit) is not { } header)
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
