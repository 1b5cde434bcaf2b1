using System.Text.RegularExpressions;
using Decref.Core.Toolchain;

namespace Decref.Lint.Capture;

/// <summary>
/// Small scripts, one a compiler name on PATH, that note how they were called and become the real compiler. Outside of a capture
/// they only do the latter: CMake and Meson write the compiler's path into their build folders.
/// </summary>
internal static partial class CompilerShims
{
    /// <summary>Names the folder for notes to the shims; each process appends to a file of its own.</summary>
    public const string NotesVariable = "DECREF_CAPTURE";

    /// <summary>Writes the scripts into a folder and returns the changed variables for a build.</summary>
    public static Dictionary<string, string> Write(string folder)
    {
        PrivateFolder.Ensure(folder);
        foreach (IGrouping<string, string> program in Compilers(folder).GroupBy(static path => Path.GetFileName(path)))
        {
            WriteScript(Path.Combine(folder, program.Key), Quote(program.First()));
        }

        var variables = new Dictionary<string, string> { ["PATH"] = $"{folder}:{Environment.GetEnvironmentVariable("PATH")}" };
        foreach (string variable in new[] { "CC", "CXX" })
        {
            if (ShellWords.Split(Environment.GetEnvironmentVariable(variable) ?? "") is { IsEmpty: false } words && !words[0].StartsWith(folder, StringComparison.Ordinal))
            {
                string script = Path.Combine(folder, $"decref-{variable.ToLowerInvariant()}");
                WriteScript(script, string.Join(' ', words.Select(Quote)));
                variables[variable] = script;
            }
        }

        return variables;
    }

    private static IEnumerable<string> Compilers(string shims) =>
        ProgramPath.Folders()
            .Where(folder => folder != shims && Directory.Exists(folder))
            .SelectMany(static folder => Directory.EnumerateFiles(folder).Where(static path => CompilerName().IsMatch(Path.GetFileName(path)) && ProgramPath.IsProgram(path)));

    private static void WriteScript(string path, string command)
    {
        string script =
            $$"""
            #!/bin/sh
            if [ -n "${{{NotesVariable}}}" ]; then
                printf '%s\0' "$#" "$PWD" "$0" "$@" >>"${{NotesVariable}}/$$"
            fi
            exec {{command}} "$@"

            """;
        string next = $"{path}.{Environment.ProcessId}";
        File.WriteAllText(next, script);
        if (OperatingSystem.IsLinux())
        {
            File.SetUnixFileMode(next, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        File.Move(next, path, overwrite: true);
    }

    private static string Quote(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^([a-z0-9_]+-(pc-)?linux-gnu-)?(cc|c\+\+|gcc|g\+\+|clang|clang\+\+)(-\d+)?$")]
    private static partial Regex CompilerName();
}
