namespace Decref.Trace.Launch;

/// <summary>Where built things are kept between runs.</summary>
internal static class CacheFolder
{
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
}
