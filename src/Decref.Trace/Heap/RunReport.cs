using System.Collections.Immutable;
using System.Globalization;
using Decref.Core.Findings;
using Decref.Trace.Agent;
using Decref.Trace.Growth.Findings;
using Decref.Trace.Symbols;

namespace Decref.Trace.Heap;

/// <summary>Says what is live in the processes of a program and who made it.</summary>
/// <param name="most">Groups to show for each process.</param>
/// <param name="folder">Paths below it are reported relative to it.</param>
internal sealed class RunReport(int most, string folder)
{
    private readonly FrameClassifier _classifier = new([], []);
    private readonly List<Finding> _findings = [];
    private readonly List<Observation> _observations = [];
    private readonly HashSet<SymbolAdvice> _advice = [];

    /// <param name="snapshots">One of each process.</param>
    public FindingsDocument Document(IReadOnlyList<Snapshot> snapshots, ImmutableArray<IncompletePart> incomplete, TimeSpan elapsed)
    {
        foreach (Snapshot snapshot in snapshots)
        {
            AddProcess(snapshot, NameOf(snapshot));
        }

        ImmutableArray<SelfCheck> checks = [.. snapshots.SelectMany(snapshot => AgentSelfCheck.Of(snapshot))];
        ImmutableArray<IncompletePart> failed =
            [.. checks.Where(check => !check.Passed).Select(check => new IncompletePart("self-check " + check.Name, check.Message, "Run with -v and report this."))];
        return new FindingsDocument
        {
            Tool = new ToolIdentity("decref", ToolVersion.Current),
            Command = "run",
            Python = snapshots.Count > 0 ? PythonOf(snapshots[0]) : null,
            Verdict = _findings.Count > 0 ? Verdict.Leaks : incomplete.Length + failed.Length > 0 ? Verdict.Incomplete : Verdict.Clean,
            Examined = [.. snapshots.Select(snapshot => $"{NameOf(snapshot)}: {snapshot.Blocks.Length} live blocks, {snapshot.Handles.Length} handles {When(snapshot)}")],
            Findings = [.. _findings],
            Observations = [.. _observations],
            Advice = [.. _advice.OrderBy(advice => advice.Module, StringComparer.Ordinal).Select(advice => advice.Message)],
            Incomplete = [.. incomplete, .. failed],
            SelfCheck = checks,
            Seconds = Math.Round(elapsed.TotalSeconds, 3),
        };
    }

    private void AddProcess(Snapshot snapshot, string process)
    {
        using var stacks = new FindingStacks(snapshot, _classifier, folder);
        ImmutableArray<LiveGroup> groups = LiveHeap.Of(snapshot, _classifier);
        ILookup<HeapOwner, LiveGroup> byOwner = groups.ToLookup(group => group.Owner);
        var firstUses = FirstUses.Of(snapshot, _classifier, byOwner[HeapOwner.Extension]);
        var extension = new ExtensionLeftovers(process, When(snapshot), most, stacks, firstUses);
        foreach (LiveGroup group in byOwner[HeapOwner.Extension])
        {
            extension.Add(group);
        }

        ImmutableArray<Finding> findings = [.. extension.Findings()];
        _findings.AddRange(findings);
        _advice.UnionWith(stacks.AdviceOn(findings));
        _observations.AddRange(extension.Observations());
        AddKept(process, "interpreter-memory", "the interpreter and its standard library", byOwner[HeapOwner.Interpreter]);
        AddKept(process, "library-memory", "other libraries", byOwner[HeapOwner.Library]);
        if (snapshot.Check(CheckId.SignalTaken) != 0)
        {
            _observations.Add(new Observation(process, "signal-taken", "The program handles SIGUSR2 itself: it cannot be asked for a report with it."));
        }
    }

    private void AddKept(string process, string name, string who, IEnumerable<LiveGroup> groups)
    {
        (long blocks, long bytes, long handles) = (0, 0, 0);
        foreach (LiveGroup group in groups)
        {
            blocks += group.Blocks;
            bytes += group.Bytes;
            handles += group.Handles.Length;
        }

        if (blocks + handles > 0)
        {
            string open = handles > 0 ? $" and {handles} open handles" : "";
            _observations.Add(new Observation(process, name, $"{who} keep {blocks} blocks, {bytes} bytes{open}."));
        }
    }

    private static string NameOf(Snapshot snapshot) => $"process {snapshot.Header.Pid}";

    private static string When(Snapshot snapshot) => snapshot.Header.Cause switch
    {
        SnapshotCause.Signal => "now",
        SnapshotCause.Exec => "when it became another program",
        _ => "at its end",
    };

    private static PythonIdentity? PythonOf(Snapshot snapshot)
    {
        ulong hex = snapshot.Check(CheckId.PythonVersion);
        string version = string.Create(CultureInfo.InvariantCulture, $"{hex >> 24 & 0xff}.{hex >> 16 & 0xff}.{hex >> 8 & 0xff}");
        return hex == 0 ? null : new PythonIdentity("", version, "CPython");
    }
}
