using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Decref.Core.Toolchain;

/// <summary>Finds every CPython: those of pyenv, and those of the system.</summary>
public static partial class PythonInstallations
{
    public static readonly Version OldestTraced = new(3, 8);

    /// <summary>Every installation, oldest first, each once.</summary>
    public static ImmutableArray<PythonInstallation> FindAll() =>
    [
        .. PyenvPrefixes().Concat(["/usr", "/usr/local"])
            .SelectMany(InPrefix)
            .DistinctBy(python => RealPath(python.Program))
            .OrderBy(python => python.Version)
            .ThenBy(python => python.Program, StringComparer.Ordinal),
    ];

    /// <summary>The interpreter behind a path as the user gave it; null when its version cannot be told from its files.</summary>
    public static PythonInstallation? At(string program)
    {
        if (!ProgramPath.IsProgram(program))
        {
            return null;
        }

        string real = RealPath(Path.GetFullPath(program));
        string? prefix = Path.GetDirectoryName(Path.GetDirectoryName(real));
        return prefix is not null && MinorVersion(Path.GetFileName(real)) is Version version ? Describe(program, prefix, version) : null;
    }

    private static IEnumerable<string> PyenvPrefixes()
    {
        string root = Environment.GetEnvironmentVariable("PYENV_ROOT")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".pyenv");
        string versions = Path.Combine(root, "versions");
        return Directory.Exists(versions) ? Directory.EnumerateDirectories(versions) : [];
    }

    private static IEnumerable<PythonInstallation> InPrefix(string prefix)
    {
        string bin = Path.Combine(prefix, "bin");
        if (!Directory.Exists(bin))
        {
            yield break;
        }

        foreach (string program in Directory.EnumerateFiles(bin, "python3.*"))
        {
            if (MinorVersion(Path.GetFileName(program)) is Version version && ProgramPath.IsProgram(program))
            {
                yield return Describe(program, prefix, version);
            }
        }
    }

    private static PythonInstallation Describe(string program, string prefix, Version minor)
    {
        Version version = Version.TryParse(Path.GetFileName(prefix), out Version? full) && full.Major == minor.Major && full.Minor == minor.Minor
            ? full
            : minor;
        string[] candidates =
        [
            Path.Combine(prefix, "include", $"python{minor}"),
            Path.Combine(prefix, "include", $"python{minor}m"),
            Path.Combine(prefix, "include", $"python{minor}t"),
        ];
        return new PythonInstallation(program, version, candidates.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "Python.h"))));
    }

    private static Version? MinorVersion(string fileName)
    {
        Match match = MinorVersionPattern().Match(fileName);
        return match.Success ? Version.Parse(match.Groups[1].ValueSpan) : null;
    }

    private static string RealPath(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;

    [GeneratedRegex(@"^python(3\.\d{1,2})[mt]?$")]
    private static partial Regex MinorVersionPattern();
}
