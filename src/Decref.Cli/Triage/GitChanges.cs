using System.Diagnostics;
using Decref.Core.Toolchain;
using Decref.Core.Triage;

namespace Decref.Cli.Triage;

/// <summary>Asks git which lines changed. No shell; git's own configuration cannot change what it prints.</summary>
internal static class GitChanges
{
    /// <summary>The lines changed between a revision and the files as they are now, with files that git does not know yet.</summary>
    /// <returns>Null and one sentence when git cannot tell.</returns>
    internal static async Task<(ChangedLines? Changed, string? Problem)> SinceAsync(string revision, string folder, CancellationToken cancellation)
    {
        if (ProgramPath.Find("git") is not string git)
        {
            return (null, "git is not on PATH: apt-get install git.");
        }

        if (revision.StartsWith('-'))
        {
            return (null, "that is no revision of git.");
        }

        (string top, string? failure) = await RunAsync(git, folder, cancellation, "rev-parse", "--show-toplevel").ConfigureAwait(false);
        string repository = top.TrimEnd('\n');
        if (failure is not null)
        {
            return (null, $"git says: {failure}");
        }

        (string diff, failure) = await RunAsync(git, repository, cancellation,
            "-c", "core.quotePath=false", "diff", "--unified=0", "--no-prefix", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", revision, "--").ConfigureAwait(false);
        if (failure is not null)
        {
            return (null, $"git says: {failure}");
        }

        (string untracked, failure) = await RunAsync(git, repository, cancellation, "ls-files", "--others", "--exclude-standard", "-z").ConfigureAwait(false);
        var changed = new ChangedLines(folder);
        changed.AddDiff(new StringReader(diff), repository);
        foreach (string file in untracked.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            changed.AddFile(Path.Combine(repository, file));
        }

        return (changed, failure);
    }

    private static async Task<(string Output, string? Failure)> RunAsync(string git, string folder, CancellationToken cancellation, params string[] arguments)
    {
        var start = new ProcessStartInfo(git, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{git} did not start");
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(cancellation);
        string complaint = await process.StandardError.ReadToEndAsync(cancellation).ConfigureAwait(false);
        string text = await output.ConfigureAwait(false);
        await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        return process.ExitCode == 0 ? (text, null) : ("", complaint.Split('\n')[0]);
    }
}
