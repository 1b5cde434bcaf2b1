namespace Decref.Trace.Launch;

/// <summary>Where built things are kept between runs.</summary>
internal static class CacheFolder
{
    private static readonly TimeSpan LockPoll = TimeSpan.FromMilliseconds(20);

    /// <summary>Created with mode 0700 below <c>$XDG_CACHE_HOME/decref</c> or <c>~/.cache/decref</c>.</summary>
    public static string Of(string purpose)
    {
        string? configured = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify);
        string root = Path.IsPathRooted(configured) ? configured : Path.Combine(home.Length > 0 ? home : Path.GetTempPath(), ".cache");
        string folder = Path.Combine(root, "decref", purpose);
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return folder;
    }

    /// <summary>Two runs that need the same thing built: the second waits and finds it done. Dispose to let it go on.</summary>
    public static FileStream LockOf(string folder)
    {
        while (true)
        {
            try
            {
                return new FileStream(folder + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(folder + ".lock"))
            {
                Thread.Sleep(LockPoll);
            }
        }
    }
}
