using System.Collections.Immutable;
using System.Numerics;
using Decref.Core.Findings;
using Decref.Trace.Agent;

namespace Decref.Trace.Growth.Findings;

/// <summary>What the agent verified about itself, as rows of the report.</summary>
internal static class AgentSelfCheck
{
    private const int Domains = 3;

    public static ImmutableArray<SelfCheck> Of(Snapshot snapshot) =>
    [
        Hooks(snapshot),
        Compared(snapshot, "frames", "Python frames", CheckId.FramesCompared, CheckId.FramesDifferent),
        Compared(snapshot, "unwinds", "native stacks", CheckId.UnwindsCompared, CheckId.UnwindsDifferent),
        Events(snapshot),
        FreeLists(snapshot),
        Memory(snapshot),
    ];

    private static SelfCheck Hooks(Snapshot snapshot)
    {
        int ours = BitOperations.PopCount(snapshot.Check(CheckId.HooksOurs));
        ulong again = snapshot.Check(CheckId.HooksReinstalled);
        string message = $"{ours} of {Domains} allocation domains are watched{(again == 0 ? "" : $"; set again {again} times")}";
        return new SelfCheck("hooks", ours == Domains, message);
    }

    private static SelfCheck Compared(Snapshot snapshot, string name, string what, CheckId compared, CheckId different)
    {
        ulong bad = snapshot.Check(different);
        return new SelfCheck(name, bad == 0, $"{snapshot.Check(compared)} {what} compared, {bad} different");
    }

    private static SelfCheck Events(Snapshot snapshot)
    {
        ulong lost = snapshot.Check(CheckId.EventsLost);
        string truncated = snapshot.Check(CheckId.StacksTruncated) is > 0 and ulong count ? $", {count} stacks cut short" : "";
        return new SelfCheck("events-lost", lost == 0, $"{snapshot.Check(CheckId.EventsRecorded)} events recorded, {lost} lost{truncated}");
    }

    private static SelfCheck FreeLists(Snapshot snapshot)
    {
        string how = (FreelistTracking)snapshot.Check(CheckId.FreelistTracking) switch
        {
            FreelistTracking.Reftracer => "followed by the reference tracer",
            FreelistTracking.Patched => "followed by CPython's own notification",
            FreelistTracking.Emptied => "kept empty",
            _ => "not followed: an object reused from a free list is shown where it was first made",
        };
        return new SelfCheck("free-lists", Passed: true, $"objects reused from free lists are {how}");
    }

    private static SelfCheck Memory(Snapshot snapshot)
    {
        ulong mebibytes = (snapshot.Check(CheckId.AgentBytes) + (1 << 20) - 1) >> 20;
        string degraded = snapshot.Degraded == Degraded.None ? "" : $"; gave up: {snapshot.Degraded}";
        return new SelfCheck("memory", snapshot.Degraded == Degraded.None, $"the agent used {mebibytes} MiB{degraded}");
    }
}
