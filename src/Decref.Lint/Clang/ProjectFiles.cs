using System.Collections.Immutable;

namespace Decref.Lint.Clang;

/// <summary>
/// Tells the project's own files from the headers of the system, of Python, of installed packages, and of the header-only libraries
/// that projects carry a copy of (pybind11 alone has a thousand functions in every file that includes it).
/// </summary>
public static class ProjectFiles
{
    private static readonly ImmutableArray<string> SystemFolders = ["/usr/include/", "/usr/lib/", "/usr/lib64/", "/usr/local/include/", "/usr/local/lib/"];

    private static readonly ImmutableArray<string> ForeignParts = ["/site-packages/", "/dist-packages/", "/include/python3", "/lib/clang/", "/include/pybind11/", "/include/nanobind/", "/boost/", "/Eigen/"];

    public static bool Contains(string file) =>
        !SystemFolders.Any(folder => file.StartsWith(folder, StringComparison.Ordinal))
        && !ForeignParts.Any(part => file.Contains(part, StringComparison.Ordinal))
        && !file.StartsWith(ClangArguments.WrapperFolder, StringComparison.Ordinal);
}
