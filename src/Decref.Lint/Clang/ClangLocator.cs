using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Decref.Core.Toolchain;

namespace Decref.Lint.Clang;

/// <summary>Finds a clang: <c>DECREF_CLANG</c>, else <c>clang</c> and <c>clang-NN</c> on PATH, else LLVM's own folders.</summary>
public static partial class ClangLocator
{
    public const int OldestMajorVersion = 14;
    private const int NewestNameTried = 30;
    private const string Install = "apt-get install clang (Debian, Ubuntu), dnf install clang (Fedora), or name one with DECREF_CLANG=/path/to/clang";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <returns>The compiler, or one sentence about why there is none.</returns>
    public static (ClangTool? Clang, string? Problem) Find()
    {
        string? asked = Environment.GetEnvironmentVariable("DECREF_CLANG");
        if (!string.IsNullOrEmpty(asked))
        {
            string? program = asked.Contains('/') ? System.IO.Path.GetFullPath(asked) : ProgramPath.Find(asked);
            return program is null || !ProgramPath.IsProgram(program)
                ? (null, $"DECREF_CLANG={asked} is no program that can be run.")
                : Usable(program) is { } named ? (named, null) : (null, $"DECREF_CLANG={asked} is not clang {OldestMajorVersion} or newer: {Install}.");
        }

        string? tooOld = null;
        foreach (string program in Candidates())
        {
            if (Usable(program) is { } clang)
            {
                return (clang, null);
            }

            tooOld ??= program;
        }

        return (null, tooOld is null
            ? $"reading C source needs clang {OldestMajorVersion} or newer, and there is none: {Install}."
            : $"reading C source needs clang {OldestMajorVersion} or newer, and {tooOld} is older: {Install}.");
    }

    private static IEnumerable<string> Candidates()
    {
        IEnumerable<int> versions = Enumerable.Range(OldestMajorVersion, NewestNameTried - OldestMajorVersion).Reverse();
        IEnumerable<string?> onPath = ["clang", .. versions.Select(static version => $"clang-{version}")];
        return onPath.Select(static name => ProgramPath.Find(name!))
            .Concat(versions.Select(static version => $"/usr/lib/llvm-{version}/bin/clang").Where(ProgramPath.IsProgram))
            .OfType<string>();
    }

    private static ClangTool? Usable(string program) => MajorVersionOf(program) is { } major && major >= OldestMajorVersion ? new ClangTool(program, major) : null;

    private static int? MajorVersionOf(string program)
    {
        try
        {
            using Process? process = Process.Start(new ProcessStartInfo(program, ["--version"]) { RedirectStandardOutput = true, RedirectStandardError = true });
            if (process is null)
            {
                return null;
            }

            Task<string?> firstLine = process.StandardOutput.ReadLineAsync();
            if (!firstLine.Wait(Patience))
            {
                process.Kill(entireProcessTree: true);
                return null;
            }

            Match version = VersionPattern().Match(firstLine.Result ?? "");
            return version.Success ? int.Parse(version.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    [GeneratedRegex(@"clang version (\d{1,3})\.")]
    private static partial Regex VersionPattern();
}
