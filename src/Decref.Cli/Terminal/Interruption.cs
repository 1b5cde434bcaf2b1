using System.Runtime.InteropServices;

namespace Decref.Cli.Terminal;

/// <summary>
/// Ctrl-C and SIGTERM. The first asks the command to stop (<see cref="Token"/>); the second, and the end of an interrupted
/// command, kill every process that decref started.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly List<PosixSignalRegistration> _registrations = [];
    private volatile bool _childDecides;

    internal Interruption()
    {
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop));
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop));
    }

    internal CancellationToken Token => _source.Token;

    /// <summary>From now on signals are the traced program's affair: decref waits for it and ends as it ends.</summary>
    internal void LeaveToChild() => _childDecides = true;

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
        {
            registration.Dispose();
        }

        if (_source.IsCancellationRequested)
        {
            Descendants.Kill();
        }

        _source.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        if (_childDecides)
        {
            return;
        }

        if (_source.IsCancellationRequested)
        {
            Descendants.Kill();
            Environment.Exit((int)ExitCode.Interrupted);
        }

        _source.Cancel();
    }
}
