namespace Decref.Lint.Clang;

/// <summary>A clang that can be used.</summary>
/// <param name="Path">Absolute path of the program.</param>
public sealed record ClangTool(string Path, int MajorVersion)
{
    /// <summary>What tells this compiler from another, or from itself after an upgrade, without starting it.</summary>
    public string Identity
    {
        get
        {
            var file = new FileInfo(File.ResolveLinkTarget(Path, returnFinalTarget: true)?.FullName ?? Path);
            return $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}";
        }
    }
}
