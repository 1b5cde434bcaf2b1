using System.Security.Cryptography;
using System.Text;

namespace Decref.Trace.Launch;

/// <summary>Names a state of a source folder: it changes when a file is added, removed, written or resized.</summary>
internal static class SourceStamp
{
    private const int MostFiles = 50_000;

    private static readonly HashSet<string> Ignored = new(StringComparer.Ordinal)
    {
        ".git", ".hg", ".svn", "__pycache__", ".pytest_cache", ".mypy_cache", ".tox", ".venv", "venv", "build", "dist", "node_modules",
    };

    /// <param name="circumstances">What else a build depends on: interpreter, flags.</param>
    public static string Of(string folder, params ReadOnlySpan<string> circumstances)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string text in circumstances)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text + "\0"));
        }

        hash.AppendData(Encoding.UTF8.GetBytes(folder + "\0"));
        foreach (FileInfo file in Files(new DirectoryInfo(folder)).Take(MostFiles).OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.FullName}\0{file.Length}\0{file.LastWriteTimeUtc.Ticks}\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 10));
    }

    /// <summary>Regular files; links to folders are not followed.</summary>
    public static IEnumerable<FileInfo> Files(DirectoryInfo folder)
    {
        foreach (FileSystemInfo entry in folder.EnumerateFileSystemInfos())
        {
            switch (entry)
            {
                case FileInfo file when file.LinkTarget is null && !IsBuilt(file.Name):
                    yield return file;
                    break;
                case DirectoryInfo inner when inner.LinkTarget is null && !IsLeftOut(inner.Name):
                    foreach (FileInfo file in Files(inner))
                    {
                        yield return file;
                    }

                    break;
            }
        }
    }

    private static bool IsLeftOut(string name) => Ignored.Contains(name) || name.EndsWith(".egg-info", StringComparison.Ordinal);

    private static bool IsBuilt(string name) => name.EndsWith(".so", StringComparison.Ordinal) || name.EndsWith(".pyc", StringComparison.Ordinal);
}
