using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Decref.Lint.Capture;

/// <summary>Reads what the shims noted: the number of arguments, the folder, the name, the arguments, each ended by NUL.</summary>
internal static class CompilerNotes
{
    private const int MaximumBytes = 64 << 20;
    private const int MaximumArguments = 100_000;

    public static ImmutableArray<CompileCommand> Read(string folder) =>
    [
        .. new DirectoryInfo(folder).EnumerateFiles()
            .Where(static file => file.Length <= MaximumBytes)
            .SelectMany(static file => Parse(File.ReadAllBytes(file.FullName)))
            .Where(static command => File.Exists(command.File) && !IsCompilerTest(command.File))
            .OrderBy(static command => command.File, StringComparer.Ordinal)
            .DistinctBy(static command => command.File),
    ];

    internal static IEnumerable<CompileCommand> Parse(byte[] notes)
    {
        string[] words = Encoding.UTF8.GetString(notes).Split('\0');
        for (int i = 0; i + 2 < words.Length;)
        {
            if (!int.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count > MaximumArguments || i + 3 + count >= words.Length)
            {
                yield break;
            }

            string directory = words[i + 1];
            (ImmutableArray<string> sources, ImmutableArray<string> flags) = CompilerFlags.Split(new ArraySegment<string>(words, i + 3, count));
            foreach (string source in sources)
            {
                if (Path.IsPathRooted(directory))
                {
                    yield return new CompileCommand(directory, Path.GetFullPath(source, directory), flags);
                }
            }

            i += 3 + count;
        }
    }

    /// <summary>What CMake, Meson and autoconf compile to learn about the compiler.</summary>
    private static bool IsCompilerTest(string file) =>
        file.Contains("/CMakeFiles/", StringComparison.Ordinal) || file.Contains("/meson-private/", StringComparison.Ordinal) || Path.GetFileName(file).StartsWith("conftest.", StringComparison.Ordinal);
}
