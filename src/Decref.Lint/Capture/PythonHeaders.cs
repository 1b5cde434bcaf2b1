using System.Collections.Immutable;
using System.Diagnostics;
using Decref.Core.Toolchain;

namespace Decref.Lint.Capture;

/// <summary>Asks an interpreter where its headers are, and those of NumPy and pybind11 when it has them.</summary>
public static class PythonHeaders
{
    private const int LongestAnswer = 80;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const string Question =
        """
        import importlib.util, os, sysconfig
        found = [sysconfig.get_path('include'), sysconfig.get_path('platinclude')]
        for package, folders in (('numpy', ('_core/include', 'core/include')), ('pybind11', ('include',))):
            try:
                spec = importlib.util.find_spec(package)
            except (ImportError, ValueError):
                spec = None
            for place in (spec.submodule_search_locations or ()) if spec else ():
                found += [os.path.join(place, folder) for folder in folders]
        print('\n'.join(dict.fromkeys(f for f in found if f and os.path.isdir(f))))
        """;

    /// <returns>Include folders, the one with <c>Python.h</c> first, or one sentence about why there are none.</returns>
    public static async Task<(ImmutableArray<string> Folders, string? Problem)> FindAsync(string? python, CancellationToken cancellation)
    {
        string? program = python ?? ProgramPath.Find("python3") ?? ProgramPath.Find("python");
        if (program is null)
        {
            return ([], "there is no python3 on PATH: apt-get install python3 python3-dev, or name one with --python.");
        }

        (int? exitCode, string said) = await BoundedProcess.RunAsync(new ProcessStartInfo(program, ["-I", "-c", Question]), Patience, cancellation).ConfigureAwait(false);
        if (exitCode != 0)
        {
            string last = said.Trim().Split('\n')[^1];
            return ([], $"{program} cannot tell where its headers are; is it a Python 3? It said: {(last.Length > LongestAnswer ? last[..LongestAnswer] + " …" : last)}");
        }

        ImmutableArray<string> folders = [.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathRooted)];
        return folders.Any(static folder => File.Exists(Path.Combine(folder, "Python.h")))
            ? (folders, null)
            : ([], $"{program} has no headers: apt-get install python3-dev, or name another interpreter with --python.");
    }
}
