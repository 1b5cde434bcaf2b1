using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Decref.Trace.Launch;

/// <summary>
/// A whole program under the agent. It has our terminal, our standard streams and our process group; signals sent to us
/// alone are passed on.
/// </summary>
public sealed class TracedProgram : IDisposable
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>Not SIGINT and SIGQUIT: the terminal sends those to the program itself.</summary>
    private static readonly int[] PassedOn = [1, 10, Libc.SigUsr2, 15];

    private readonly Process _process;
    private readonly PrivateFolder _folder;
    private readonly PosixSignalRegistration[] _signals;

    private TracedProgram(Process process, PrivateFolder folder)
    {
        _process = process;
        _folder = folder;
        _signals = [.. PassedOn.Select(signal => PosixSignalRegistration.Create((PosixSignal)signal, context => PassOn(context, signal)))];
    }

    public int Id => _process.Id;

    /// <summary>Where the agents in the program and its children write.</summary>
    internal string Folder => _folder.Path;

    /// <param name="command">Program and arguments.</param>
    public static Outcome<TracedProgram> Start(AgentLibrary agent, IReadOnlyList<string> command)
    {
        var folder = new PrivateFolder();
        var start = new ProcessStartInfo(command[0], command.Skip(1));
        AgentEnvironment.Set(start.Environment, agent, AgentEnvironment.ModeRun, folder.Path);
        try
        {
            return new TracedProgram(Process.Start(start)!, folder);
        }
        catch (Win32Exception error)
        {
            folder.Dispose();
            return Problem.Usage(command[0], WhyNotStarted(error), "Give the command after --, as in: decref run -- python app.py");
        }
    }

    private static string WhyNotStarted(Win32Exception error)
    {
        const int NoEntry = 2;
        const int NoExecutable = 8;
        const int Denied = 13;
        return error.NativeErrorCode switch
        {
            NoEntry => "there is no such program",
            NoExecutable => "this is no program for this machine",
            Denied => "this is no program that may be run",
            _ => $"it cannot be started: {error.Message}",
        };
    }

    /// <summary>Waits for the end; calls back now and then meanwhile.</summary>
    /// <returns>The program's exit code; 128 + N after signal N.</returns>
    public int Wait(Action look)
    {
        while (!_process.WaitForExit(LookInterval))
        {
            look();
        }

        return _process.ExitCode;
    }

    public void Dispose()
    {
        foreach (PosixSignalRegistration signal in _signals)
        {
            signal.Dispose();
        }

        _process.Dispose();
        _folder.Dispose();
    }

    private void PassOn(PosixSignalContext context, int signal)
    {
        context.Cancel = true;
        _ = Libc.Kill(_process.Id, signal);
    }
}
