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

    /// <summary>The source is one of CPython's, and no piece of another that includes <c>Python.h</c> for it.</summary>
    public static bool CouldHelp(CompileCommand command, string complaint) =>
        !LacksPython().IsMatch(complaint) && PythonName().IsMatch(ProjectText.Of(command.File));

    /// <summary>Puts these headers of CPython in place of a command's own; gives null when it names none, or names these.</summary>
    public static Func<CompileCommand, CompileCommand?> Instead(string folder) => command =>
    {
        ImmutableArray<string> flags = [.. command.Flags.Select(given => IsPythons(given) ? $"-I{folder}" : given)];
        return flags.SequenceEqual(command.Flags) ? null : command with { Flags = flags };
    };

    /// <summary>The flag names a folder of CPython's headers.</summary>
    internal static bool IsPythons(string flag) => flag.StartsWith("-I/", StringComparison.Ordinal) && File.Exists(Path.Combine(flag[2..], "Python.h"));

    [GeneratedRegex(@"\bPy(_|[A-Z]|thon\.h)")]
    private static partial Regex PythonName();

    [GeneratedRegex("unknown type name '(PyObject|Py_ssize_t)'")]
    private static partial Regex LacksPython();
}
