using System.Collections.Immutable;
using System.Diagnostics;
using Decref.Core.Findings;
using Decref.Trace.Agent;
using Decref.Trace.Launch;

namespace Decref.Trace.Heap;

/// <summary>Runs a program under the agent, reports on request meanwhile and once at the end.</summary>
/// <param name="most">Groups to show for each process.</param>
/// <param name="folder">Paths below it are reported relative to it.</param>
public sealed class ProgramRun(int most, string folder)
{
    /// <param name="requested">Called with a report of now after each SIGUSR2.</param>
    public ProgramResult Run(TracedProgram program, Action<FindingsDocument> requested)
    {
        var clock = Stopwatch.StartNew();
        var snapshots = new ProcessSnapshots(program.Folder);
        int exitCode = program.Wait(() => ReportRequested(snapshots, requested, clock));
        ReportRequested(snapshots, requested, clock);
        IReadOnlyList<Snapshot> last = snapshots.Last();
        ImmutableArray<IncompletePart> incomplete = Missing(program, last, snapshots);
        return new ProgramResult(exitCode, new RunReport(most, folder).Document(last, incomplete, clock.Elapsed));
    }

    private void ReportRequested(ProcessSnapshots snapshots, Action<FindingsDocument> requested, Stopwatch clock)
    {
        foreach (Snapshot snapshot in snapshots.Requested())
        {
            requested(new RunReport(most, folder).Document([snapshot], [], clock.Elapsed));
        }
    }

    private static ImmutableArray<IncompletePart> Missing(TracedProgram program, IReadOnlyList<Snapshot> last, ProcessSnapshots snapshots)
    {
        if (snapshots.Mismatches() is [string version, ..])
        {
            return [new IncompletePart("the agent", $"it has version {version}, decref has {ToolVersion.Current}", "Build or install decref again.")];
        }

        return last.Any(snapshot => snapshot.Header.Pid == program.Id || snapshot.Header.ParentPid == program.Id)
            ? []
            : [new IncompletePart(
                "the program",
                "no CPython in it left a report: it runs none, is statically linked without its API, was killed, limits its own memory or files, or its temporary folder is full",
                "End the program normally, ask with SIGUSR2 while it runs, or set TMPDIR to a folder with room.")];
    }
}
