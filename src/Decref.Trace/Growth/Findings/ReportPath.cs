namespace Decref.Trace.Growth.Findings;

/// <summary>Paths as reports write them: relative where they lie inside the user's folder.</summary>
internal static class ReportPath
{
    public static string Shorten(string path, string folder)
    {
        string prefix = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + "/";
        return path.StartsWith(prefix, StringComparison.Ordinal) ? path[prefix.Length..] : path;
    }
}
