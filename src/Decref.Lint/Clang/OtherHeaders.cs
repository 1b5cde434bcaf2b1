using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Decref.Core.Toolchain;
using Decref.Lint.Capture;

namespace Decref.Lint.Clang;

/// <summary>The headers of the other CPythons on this machine: what uses a structure that 3.11 hid still compiles with those of 3.10.</summary>
public static partial class OtherHeaders
{
    private static readonly Version Oldest = new(3, 6);

    /// <summary>Folders with <c>Python.h</c>, one for each version, the newest first.</summary>
    public static ImmutableArray<string> FindAll() =>
    [
        .. PythonInstallations.FindAll()
            .Where(static python => python.IncludeFolder is not null && python.Version >= Oldest)
            .Reverse()
            .DistinctBy(static python => (python.Version.Major, python.Version.Minor))
            .Select(static python => python.IncludeFolder!),
    ];

    /// <summary>The command with these headers of CPython in place of its own; null when it names none, or names these, or the source has no word of CPython's.</summary>
    public static CompileCommand? Instead(CompileCommand command, string folder)
    {
        if (!PythonName().IsMatch(ProjectText.Of(command.File)))
        {
            return null;
        }

        string flag = $"-I{folder}";
        ImmutableArray<string> flags = [.. command.Flags.Select(given => IsPythons(given) ? flag : given)];
        return flags.SequenceEqual(command.Flags) ? null : command with { Flags = flags };
    }

    /// <summary>The flag names a folder of CPython's headers.</summary>
    internal static bool IsPythons(string flag) => flag.StartsWith("-I/", StringComparison.Ordinal) && File.Exists(Path.Combine(flag[2..], "Python.h"));

    [GeneratedRegex(@"\bPy(_|[A-Z]|thon\.h)")]
    private static partial Regex PythonName();
}
