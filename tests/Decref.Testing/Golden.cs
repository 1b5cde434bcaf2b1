using System.Runtime.CompilerServices;

namespace Decref.Testing;

/// <summary>
/// Compares text with a file that is in git: <c>Golden/NAME</c> of the test's project. <c>DECREF_UPDATE_GOLDEN=1</c> writes
/// the file instead; the diff is then for the reviewer.
/// </summary>
public static class Golden
{
    /// <summary>Null when the text is the file's; otherwise a sentence with the first line that differs.</summary>
    public static string? Difference(string name, string text, [CallerFilePath] string testFile = "") =>
        FileDifference(FileOf(name, testFile), text);

    /// <summary>The same for a file that lies elsewhere, such as a generated page of the documentation.</summary>
    public static string? FileDifference(string file, string text)
    {
        if (Environment.GetEnvironmentVariable("DECREF_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
            return null;
        }

        if (!File.Exists(file))
        {
            return $"{file} does not exist: make it with DECREF_UPDATE_GOLDEN=1";
        }

        string expected = File.ReadAllText(file);
        return expected == text ? null : $"{file}:{FirstDifference(expected, text)}";
    }

    /// <summary>Full path of a file under the Golden folder of the test's project.</summary>
    public static string FileOf(string name, [CallerFilePath] string testFile = "")
    {
        string? folder = Path.GetDirectoryName(testFile);
        while (folder is not null && Directory.GetFiles(folder, "*.csproj").Length == 0)
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Path.Combine(folder ?? throw new InvalidOperationException($"{testFile} lies in no project"), "Golden", name);
    }

    private static string FirstDifference(string expected, string actual)
    {
        string[] wanted = expected.Split('\n');
        string[] seen = actual.Split('\n');
        int line = 0;
        while (line < wanted.Length && line < seen.Length && wanted[line] == seen[line])
        {
            line++;
        }

        return $"{line + 1}: expected '{wanted.ElementAtOrDefault(line)}', got '{seen.ElementAtOrDefault(line)}'";
    }
}
