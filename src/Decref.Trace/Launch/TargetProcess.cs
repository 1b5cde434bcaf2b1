using System.Diagnostics;

namespace Decref.Trace.Launch;

/// <summary>An interpreter with the agent and the driver in it, in a session of its own.</summary>
internal sealed class TargetProcess : IDisposable
{
    private readonly Process _process;
    private readonly DriverChannel _channel;
    private readonly OutputTail _output = new();
    private readonly Task[] _reading;

    private TargetProcess(Process process, DriverChannel channel)
    {
        _process = process;
        _channel = channel;
        _reading = [_output.Drain(process.StandardOutput.BaseStream), _output.Drain(process.StandardError.BaseStream)];
        process.StandardInput.Close();
        channel.Start();
    }

    public DriverChannel Channel => _channel;

    public Task Exited => _process.WaitForExitAsync();

    /// <summary>Null while it runs. A process ended by signal N has 128 + N.</summary>
    public int? ExitCode => _process.HasExited ? _process.ExitCode : null;

    /// <summary>Memory of the process that is in RAM.</summary>
    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.HasExited ? 0 : _process.WorkingSet64;
        }
    }

    /// <summary>How long its main thread was ready to run and had no processor: what the load of the machine cost it.</summary>
    public TimeSpan QueuedTime => SchedulerStatistics.QueuedTimeOf(_process.Id);

    public TimeSpan ProcessorTime => _process.HasExited ? TimeSpan.Zero : _process.TotalProcessorTime;

    /// <param name="snapshots">Private folder the agent may write to.</param>
    public static TargetProcess Start(LaunchPlan plan, string snapshots)
    {
        var channel = new DriverChannel();
        (string commands, string answers) = channel.ClientHandles;
        var start = new ProcessStartInfo(
            plan.Python.Path,
            ["-X", "faulthandler", "-u", "-B", plan.Installation.Driver, plan.Agent.Path, commands, answers, plan.PythonPath.Length.ToString()])
        {
            WorkingDirectory = plan.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        AgentEnvironment.Set(start.Environment, plan.Agent, AgentEnvironment.ModeTest, snapshots);
        SetPythonEnvironment(start.Environment, plan);
        return new TargetProcess(Process.Start(start)!, channel);
    }

    /// <summary>What it printed so far; waits a moment for the rest when it has ended.</summary>
    public string Output()
    {
        if (_process.HasExited)
        {
            Task.WaitAll(_reading, OutputTail.Patience);
        }

        return _output.Text;
    }

    /// <summary>Ends it and all it started in its session.</summary>
    public void Kill()
    {
        _ = Libc.Kill(-_process.Id, Libc.SigKill);
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _channel.Dispose();
        _process.Dispose();
    }

    private static void SetPythonEnvironment(IDictionary<string, string?> environment, LaunchPlan plan)
    {
        environment.TryAdd("PYTHONHASHSEED", "0");
        environment.TryGetValue("PYTHONPATH", out string? path);
        string[] folders = string.IsNullOrEmpty(path) ? plan.PythonPath : [.. plan.PythonPath, path];
        environment["PYTHONPATH"] = string.Join(':', folders);
    }
}
