namespace Decref.Trace.Launch;

/// <summary>Builds an extension with debug data into a private cache, outside the user's tree; again only when a source changed.</summary>
internal sealed class ExtensionBuild(ExtensionSource source, PythonInterpreter python)
{
    private const string Finished = "finished";

    private static readonly string[] SignsOfAMissingTool = ["No module named", "Cannot import", "invalid command"];
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    public Outcome<BuiltExtension> Ensure()
    {
        string folder = Path.Combine(CacheFolder.Of("builds"), SourceStamp.Of(source.Folder, python.Path, python.Identity.Version));
        var built = new BuiltExtension(Path.Combine(folder, "lib"));
        string marker = Path.Combine(folder, Finished);
        using FileStream turn = CacheFolder.LockOf(folder);
        if (File.Exists(marker))
        {
            File.SetLastWriteTimeUtc(marker, DateTime.UtcNow);
            return built;
        }

        Recreate(folder);
        Problem? problem = source.Recipe switch
        {
            ExtensionRecipe.Setup => WithSetup(folder, built),
            ExtensionRecipe.Project => WithPip(folder, built),
            _ => new BareBuild(source.Folder, python).Run(built.Library),
        };
        if (problem is not null)
        {
            return problem;
        }

        File.WriteAllText(marker, source.Folder);
        return built;
    }

    private Problem? WithSetup(string folder, BuiltExtension built)
    {
        string[] arguments = ["setup.py", "-q", "build", "--build-base", Path.Combine(folder, "work"), "--build-lib", built.Library];
        ToolRun? run = ToolRun.Run(python.Path, arguments, source.Folder, Limit, DebugFlags());
        return Judge(run, "setuptools");
    }

    /// <summary>pip builds in the tree it is given, so it is given a copy; the debug data name the original.</summary>
    private Problem? WithPip(string folder, BuiltExtension built)
    {
        string copy = Path.Combine(folder, "source");
        foreach (FileInfo file in SourceStamp.Files(new DirectoryInfo(source.Folder)))
        {
            string target = Path.Combine(copy, Path.GetRelativePath(source.Folder, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            file.CopyTo(target);
        }

        string[] arguments =
            ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-build-isolation", "--no-deps", "--target", built.Library, copy];
        ToolRun? run = ToolRun.Run(python.Path, arguments, copy, Limit, DebugFlags($"-ffile-prefix-map={copy}={source.Folder}"));
        return Judge(run, "pip, wheel and the project's build backend");
    }

    private Problem? Judge(ToolRun? run, string needed)
    {
        if (run is { ExitCode: 0 })
        {
            return null;
        }

        string said = run is null ? "" : run.Errors + run.Output;
        if (run is null || Array.Exists(SignsOfAMissingTool, sign => said.Contains(sign, StringComparison.Ordinal)))
        {
            return Problem.Incomplete(
                source.Folder, $"it cannot be built: {FirstErrors.Of(said)}", $"Install {needed} for {python.Path} and run again.");
        }

        string reason = run.TimedOut ? $"building it took longer than {Limit.TotalMinutes:0} minutes" : $"it does not build: {FirstErrors.Of(said)}";
        return Problem.Incomplete(source.Folder, reason, "Build it by hand to see everything the compiler says.");
    }

    /// <summary>setuptools, meson and cmake append these to their own flags.</summary>
    private static (string Name, string Value)[] DebugFlags(string more = "")
    {
        return [.. ((string[])["CFLAGS", "CXXFLAGS"]).Select(name => (name, $"{Environment.GetEnvironmentVariable(name)} -g {more}".Trim()))];
    }

    private static void Recreate(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(Path.Combine(folder, "lib"));
    }
}
