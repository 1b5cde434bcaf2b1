using System.Collections.Immutable;
using Decref.Trace.Agent;
using Decref.Trace.Growth.Laws;
using Decref.Trace.Launch;

namespace Decref.Trace.Growth.Passes;

/// <summary>
/// Calls the function many times more, without a look in between: what fills a large cache stops growing then, a leak does not.
/// </summary>
internal sealed class EndurancePass(DriverSession session, CanonicalStacks names)
{
    private const long MostBlocks = 200_000;

    private readonly TargetClock _clock = new(session);

    /// <returns>The same groups as they are after those calls; what did not keep its pace is no leak.</returns>
    public LocateResult Run(LocateResult located)
    {
        JudgedGroup[] candidates = [.. located.Groups.Where(EnduranceGrowth.IsCandidate)];
        int rushed = candidates.Length == 0 ? 0 : Rush(located, Affordable(located, candidates));
        return rushed == 0 ? located : Judge(located, rushed);
    }

    private static int Affordable(LocateResult located, JudgedGroup[] candidates)
    {
        if (candidates.Any(leak => leak.Group.Key.IsHandle))
        {
            return 0;
        }

        double blocks = candidates.Sum(leak => leak.Group.Count) / (double)located.Calls;
        double bytes = candidates.Sum(leak => leak.Group.Bytes) / (double)located.Calls;
        return (int)Math.Min(TrialLimits.MostRecorded - located.Calls, Math.Min(MostBlocks / blocks, TrialLimits.MostLeakedBytes / (bytes + 1)) - located.Calls);
    }

    private int Rush(LocateResult located, int most)
    {
        int calls = 0;
        for (int step = Math.Min(located.Calls, most); step > 0 && !_clock.IsNear(TrialLimits.Endure); step = Math.Min(2 * step, most - calls))
        {
            session.Rush(step);
            calls += step;
        }

        return calls;
    }

    private LocateResult Judge(LocateResult located, int rushed)
    {
        Snapshot snapshot = session.Snapshot(located.FirstBirth);
        CanonicalStacks.View stacks = names.Of(snapshot);
        var growth = new EnduranceGrowth(
            located, Survivors.Of(snapshot, stacks, located.FirstBirth, session.NextBirth - located.FirstBirth), rushed);
        var patterns = located.Groups.ToDictionary(group => group.Group.Key, group => growth.Judge(group));
        ImmutableArray<JudgedGroup> groups =
        [
            .. Survivors.Of(snapshot, stacks, located.FirstBirth, located.Calls)
                .Where(group => patterns.ContainsKey(group.Key))
                .Select(group => new JudgedGroup(group, patterns[group.Key])),
        ];
        return located with { Snapshot = snapshot, Groups = groups, Rushed = rushed };
    }
}
