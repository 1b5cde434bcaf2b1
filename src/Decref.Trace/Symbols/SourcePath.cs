using System.Text.RegularExpressions;

namespace Decref.Trace.Symbols;

/// <summary>Paths as debug data write them.</summary>
internal static partial class SourcePath
{
    /// <summary>Takes out <c>.</c> and <c>..</c>: the compiler joins its folder and the name on its command line as they are.</summary>
    public static string Normalize(string path)
        => path.Contains("/.", StringComparison.Ordinal) && Path.IsPathRooted(path) ? Path.GetFullPath(path) : path;

    /// <summary>Headers of Python, of the compiler and of the system: code that is compiled into everybody's functions.</summary>
    public static bool IsSystemHeader(string path) => SystemHeader().IsMatch(path);

    [GeneratedRegex(@"^/usr/(local/)?include/|/include/(python3|c\+\+/|pybind11/|nanobind/)|^/usr/lib/(gcc|llvm)")]
    private static partial Regex SystemHeader();
}
