namespace Decref.Core.Toolchain;

/// <summary>Looks programs up as a shell does, without starting one.</summary>
public static class ProgramPath
{
    /// <summary>The first program of that name on PATH; null when there is none.</summary>
    public static string? Find(string name) =>
        Folders().Select(folder => Path.Combine(folder, name)).FirstOrDefault(IsProgram);

    /// <summary>The folders of PATH, absolute ones only: a program must not change with the folder it is looked up from.</summary>
    public static IEnumerable<string> Folders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Where(Path.IsPathRooted);

    public static bool IsProgram(string path)
    {
        const UnixFileMode executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        try
        {
            return OperatingSystem.IsLinux() && File.Exists(path) && (File.GetUnixFileMode(path) & executable) != 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
