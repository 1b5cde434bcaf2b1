namespace Decref.Cli.Linting;

/// <summary>Where results and scripts are kept between runs: below XDG_CACHE_HOME, else ~/.cache.</summary>
internal static class CacheFolders
{
    internal static string Shims => Path.Combine(Root, "compilers");

    internal static string Results => Path.Combine(Root, "lint");

    private static string Root
    {
        get
        {
            string? asked = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
            string caches = Path.IsPathRooted(asked) ? asked : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
            return Path.Combine(caches, "decref");
        }
    }
}
