namespace Decref.Trace.Launch;

/// <summary>Puts the end of a target into words.</summary>
internal static class TargetEnd
{
    /// <summary>python/decref/channel.py, EXIT_CHANNEL_CLOSED.</summary>
    private const int ChannelClosed = 87;

    private const string ModuleNotFound = "Install it for this Python, choose another with --python PATH, or set PYTHONPATH to the folder it lies in.";
    private const int FirstSignalExit = 128;
    private static readonly TimeSpan ExitPatience = TimeSpan.FromSeconds(1);

    private static readonly Dictionary<int, string> SignalNames = new()
    {
        [4] = "SIGILL", [6] = "SIGABRT", [7] = "SIGBUS", [8] = "SIGFPE", [9] = "SIGKILL", [11] = "SIGSEGV", [15] = "SIGTERM",
    };

    /// <summary>Of a process that gave no answer: it ended, or it is killed here because it was silent for too long.</summary>
    public static TargetFailure Of(TargetProcess process, TimeSpan silenceLimit)
    {
        if (process.ExitCode is null && !process.Exited.Wait(ExitPatience, CancellationToken.None))
        {
            process.Kill();
            return new TargetFailure(
                $"one step took longer than {silenceLimit.TotalSeconds:0} s; it was ended",
                "If it is only slow, allow more with --timeout SECONDS.",
                ProcessEnded: true);
        }

        return Exited(process.ExitCode!.Value, process.Output());
    }

    /// <param name="lines">The exception, then the target's frames.</param>
    public static TargetFailure Raised(string[] lines)
    {
        string exception = lines.Length > 0 ? Agent.PrintableText.From(lines[0]) : "an exception";
        if (exception.StartsWith("SkipTest:", StringComparison.Ordinal) || exception.StartsWith("Skipped:", StringComparison.Ordinal))
        {
            return new TargetFailure($"skipped itself{exception[exception.IndexOf(':')..]}", "Provide what it needs, or leave it out.", ProcessEnded: false);
        }

        string where = lines.Length > 1 ? $" ({Agent.PrintableText.From(lines[^1])})" : "";
        return new TargetFailure(
            $"raised {exception}{where}",
            "A leak test must return normally: catch what it expects.",
            ProcessEnded: false);
    }

    /// <param name="lines">The exception, then the target's frames.</param>
    public static TargetFailure RaisedWhileLoading(string[] lines)
    {
        TargetFailure raised = Raised(lines);
        bool isMissing = lines.Length > 0 && lines[0].StartsWith("ModuleNotFoundError:", StringComparison.Ordinal);
        return raised.Reason.StartsWith("raised ", StringComparison.Ordinal)
            ? raised with { Reason = $"cannot be loaded: {raised.Reason["raised ".Length..]}", Advice = isMissing ? ModuleNotFound : "Correct it until this Python can load it." }
            : raised;
    }

    private static TargetFailure Exited(int code, string output)
    {
        const string Advice = "Run it once without decref to see why; -v shows all it printed.";
        return code switch
        {
            ChannelClosed => new TargetFailure("closed descriptors it did not open", "Close only what the test opened.", ProcessEnded: true),
            > FirstSignalExit => new TargetFailure($"crashed with {NameOf(code - FirstSignalExit)}{PrintedOutput.CrashPlace(output)}", Advice, ProcessEnded: true),
            _ => new TargetFailure($"ended the process with exit code {code}{PrintedOutput.LastWords(output)}", Advice, ProcessEnded: true),
        };
    }

    private static string NameOf(int signal) => SignalNames.GetValueOrDefault(signal, $"signal {signal}");
}
