namespace Decref.Lint.Capture;

/// <summary>A folder that only this user can enter, removed in the end.</summary>
public sealed class PrivateFolder : IDisposable
{
    private PrivateFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>The system makes it with mode 0700.</summary>
    public static PrivateFolder Create() => new(Directory.CreateTempSubdirectory("decref-").FullName);

    /// <summary>Makes a lasting folder with mode 0700, if it is not there yet.</summary>
    public static void Ensure(string folder)
    {
        if (OperatingSystem.IsLinux())
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A build may still write there; the system clears its folder for temporary files.
        }
    }
}
