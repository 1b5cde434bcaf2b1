using Decref.Lint.Contracts;

namespace Decref.Lint.Tests.Contracts;

/// <summary>A CPython found on this machine.</summary>
internal sealed record PythonInstallation(PythonVersion Version, string Executable, string IncludeFolder)
{
    private static readonly PythonVersion OldestSupported = new(3, 8);

    internal static IEnumerable<PythonInstallation> All()
    {
        string pyenv = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".pyenv", "versions");
        IEnumerable<string> roots = Directory.Exists(pyenv) ? Directory.EnumerateDirectories(pyenv) : [];
        foreach (string root in roots.Append("/usr").Order(StringComparer.Ordinal))
        {
            string include = Path.Combine(root, "include");
            foreach (string folder in Directory.Exists(include) ? Directory.EnumerateDirectories(include, "python3.*") : [])
            {
                string name = Path.GetFileName(folder);
                if (PythonVersion.TryParse(name.AsSpan("python".Length), out PythonVersion version)
                    && version >= OldestSupported
                    && File.Exists(Path.Combine(folder, "Python.h")))
                {
                    yield return new PythonInstallation(version, Path.Combine(root, "bin", name), folder);
                }
            }
        }
    }
}
