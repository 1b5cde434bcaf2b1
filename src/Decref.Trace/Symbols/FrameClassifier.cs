using System.Text.RegularExpressions;

namespace Decref.Trace.Symbols;

/// <summary>Tells from its file whose code a frame runs.</summary>
/// <param name="testedFolders">Folders with the extensions under test; empty: every extension is.</param>
/// <param name="decrefFolders">Folders with the driver's Python code.</param>
public sealed partial class FrameClassifier(IEnumerable<string> testedFolders, IEnumerable<string> decrefFolders)
{
    private readonly string[] _testedFolders = [.. testedFolders.Select(AsFolder)];
    private readonly string[] _decrefFolders = [.. decrefFolders.Select(AsFolder)];

    /// <summary>The origin of a frame in an ELF file.</summary>
    public FrameOrigin OfModule(string path)
    {
        string name = Path.GetFileName(path);
        if (name == "libdecref_agent.so")
        {
            return FrameOrigin.Decref;
        }

        if (LibcName().IsMatch(name))
        {
            return FrameOrigin.Libc;
        }

        if (InterpreterName().IsMatch(name))
        {
            return FrameOrigin.Interpreter;
        }

        if (path.Contains("/lib-dynload/", StringComparison.Ordinal))
        {
            return FrameOrigin.StandardLibrary;
        }

        bool isTested = _testedFolders.Length == 0 ? IsExtension(path, name) : LiesIn(path, _testedFolders);
        return isTested ? FrameOrigin.Extension : FrameOrigin.OtherLibrary;
    }

    /// <summary>The origin of a Python frame.</summary>
    /// <param name="fileName">co_filename.</param>
    public FrameOrigin OfPython(string fileName)
    {
        if (LiesIn(fileName, _decrefFolders))
        {
            return FrameOrigin.Decref;
        }

        bool isInstalled = StandardFolder().IsMatch(fileName)
            && !fileName.Contains("/site-packages/", StringComparison.Ordinal)
            && !fileName.Contains("/dist-packages/", StringComparison.Ordinal);
        return isInstalled || fileName.StartsWith("<frozen ", StringComparison.Ordinal) ? FrameOrigin.StandardLibrary : FrameOrigin.PythonProgram;
    }

    private static bool IsExtension(string path, string name)
        => name.Contains(".cpython-3", StringComparison.Ordinal)
            || name.EndsWith(".abi3.so", StringComparison.Ordinal)
            || (name.EndsWith(".so", StringComparison.Ordinal) && !name.StartsWith("lib", StringComparison.Ordinal)
                && !path.StartsWith("/usr/lib/x86_64-linux-gnu/", StringComparison.Ordinal));

    private static bool LiesIn(string path, string[] folders)
        => Array.Exists(folders, folder => path.StartsWith(folder, StringComparison.Ordinal));

    private static string AsFolder(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) + "/";

    [GeneratedRegex(@"^(libc|libm|libdl|librt|libpthread|ld-linux-x86-64|libc-2|libpthread-2|ld-2)[.-].*$")]
    private static partial Regex LibcName();

    [GeneratedRegex(@"^(libpython\d(\.\d+)?[a-z]*\.so.*|python(\d(\.\d+)?)?[a-z]*(-dbg)?)$")]
    private static partial Regex InterpreterName();

    [GeneratedRegex(@"/lib(64)?/python3(\.\d+)?t?/")]
    private static partial Regex StandardFolder();
}
