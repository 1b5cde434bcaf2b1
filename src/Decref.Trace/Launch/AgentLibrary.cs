namespace Decref.Trace.Launch;

/// <summary>The agent's shared object, compiled on first use and again whenever its sources change.</summary>
public sealed record AgentLibrary(string Path)
{
    private const string FileName = "libdecref_agent.so";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>The one beside the program, else one compiled from the source tree.</summary>
    public static Outcome<AgentLibrary> Ensure(Installation installation)
    {
        string installed = System.IO.Path.Combine(installation.Program, FileName);
        if (File.Exists(installed))
        {
            return new AgentLibrary(installed);
        }

        return installation.SourceTree is { } tree
            ? Compile(System.IO.Path.Combine(tree, "src", "agent"))
            : Problem.Incomplete("the agent", $"{installed} is missing", "Install decref again.");
    }

    private static Outcome<AgentLibrary> Compile(string sources)
    {
        string folder = System.IO.Path.Combine(CacheFolder.Of("agent"), SourceStamp.Of(sources));
        string library = System.IO.Path.Combine(folder, FileName);
        using FileStream turn = CacheFolder.LockOf(folder);
        if (File.Exists(library))
        {
            return new AgentLibrary(library);
        }

        // Under its own name it is always whole: what an interrupted compiler leaves has another.
        string unfinished = library + ".unfinished";
        Directory.CreateDirectory(folder);
        ToolRun? run = ToolRun.Run(System.IO.Path.Combine(sources, "build"), [unfinished], sources, Limit);
        if (run is { ExitCode: 0 } && File.Exists(unfinished))
        {
            File.Move(unfinished, library, overwrite: true);
            return new AgentLibrary(library);
        }

        string reason = run is null ? "its build script cannot be started" : FirstErrors.Of(run.Errors);
        return Problem.Incomplete("the agent", $"it does not compile: {reason}", "Install a C compiler (Debian: apt-get install gcc libc6-dev) and run again.");
    }
}
