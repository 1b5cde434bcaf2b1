namespace Decref.Trace.Launch;

/// <summary>The environment of a traced process (docs/formats/agent-control.md).</summary>
internal static class AgentEnvironment
{
    public const string ModeTest = "test";
    public const string ModeRun = "run";

    /// <param name="folder">Private folder for snapshots.</param>
    public static void Set(IDictionary<string, string?> environment, AgentLibrary agent, string mode, string folder)
    {
        string library = WithoutSeparators(agent.Path, folder);
        environment.TryGetValue("LD_PRELOAD", out string? others);
        environment["LD_PRELOAD"] = string.IsNullOrEmpty(others) ? library : $"{library}:{others}";
        environment["DECREF_AGENT"] = library;
        environment["DECREF_MODE"] = mode;
        environment["DECREF_DIR"] = folder;
        environment["DECREF_VERSION"] = ToolVersion.Current;
    }

    /// <summary>The dynamic loader splits LD_PRELOAD at spaces and colons: reach such a path through a link.</summary>
    private static string WithoutSeparators(string path, string folder)
    {
        if (path.AsSpan().IndexOfAny(' ', ':') < 0)
        {
            return path;
        }

        string link = Path.Combine(folder, Path.GetFileName(path));
        if (!File.Exists(link))
        {
            File.CreateSymbolicLink(link, path);
        }

        return link;
    }
}
