using System.Globalization;
using Decref.Trace.Agent;

namespace Decref.Trace.Heap;

/// <summary>The snapshot files of a run, as the agents of its processes write them: <c>PID.SEQUENCE.snapshot</c>.</summary>
internal sealed class ProcessSnapshots(string folder)
{
    private const string Ending = ".snapshot";

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Snapshots asked for by SIGUSR2 since the last call, oldest first.</summary>
    public IReadOnlyList<Snapshot> Requested()
    {
        var requested = new List<Snapshot>();
        foreach ((string path, _, _) in Files().Where(file => _seen.Add(file.Path)))
        {
            if (TryRead(path) is { Header.Cause: SnapshotCause.Signal } snapshot)
            {
                requested.Add(snapshot);
            }
        }

        return requested;
    }

    /// <summary>The last snapshot of each process, in the order the processes started.</summary>
    public IReadOnlyList<Snapshot> Last() =>
    [
        .. Files()
            .GroupBy(file => file.Pid)
            .Select(files => TryRead(files.MaxBy(file => file.Sequence).Path))
            .OfType<Snapshot>()
            .OrderBy(snapshot => snapshot.Header.StartTimeNs),
    ];

    /// <summary>Versions of agents that would not work with this decref.</summary>
    public IReadOnlyList<string> Mismatches() => [.. Directory.GetFiles(folder, "*.mismatch").Select(file => File.ReadAllText(file).Trim()).Distinct()];

    private IEnumerable<(string Path, int Pid, int Sequence)> Files()
    {
        foreach (string path in Directory.GetFiles(folder, "*" + Ending).Order(StringComparer.Ordinal))
        {
            string[] parts = Path.GetFileName(path).Split('.');
            if (parts.Length == 3
                && int.TryParse(parts[0], CultureInfo.InvariantCulture, out int pid)
                && int.TryParse(parts[1], CultureInfo.InvariantCulture, out int sequence))
            {
                yield return (path, pid, sequence);
            }
        }
    }

    /// <returns>Null for a file that is no whole snapshot: the disk may be full, or the process forged it.</returns>
    private static Snapshot? TryRead(string path)
    {
        try
        {
            return SnapshotReader.Read(path);
        }
        catch (Exception error) when (error is InvalidSnapshotException or IOException)
        {
            return null;
        }
    }
}
