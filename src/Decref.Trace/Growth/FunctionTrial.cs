using System.Collections.Immutable;
using System.Diagnostics;
using Decref.Core.Findings;
using Decref.Trace.Launch;
using Decref.Trace.Symbols;

namespace Decref.Trace.Growth;

/// <summary>Repeats one function until what it leaves behind is certain: count first, locate only when something remains.</summary>
internal sealed class FunctionTrial(DriverSession session, CanonicalStacks names, FrameClassifier classifier, string folder)
{
    public FunctionReport Run(LoadedTarget target, FunctionName name)
    {
        session.Choose(target);
        session.Warm(TrialLimits.WarmUps);
        var references = new ReferencePass(session);
        references.Begin();
        session.Count(TrialLimits.FirstCounted); // the first counted calls also see what settling changed
        CountSeries counted = Count();
        ImmutableArray<ReferenceGrowth> grown = references.Finish(counted.Calls + TrialLimits.FirstCounted);
        return counted.HasSettled && grown.Length == 0
            ? Clean(name.Label, counted)
            : Located(name, new LocatePass(session, names).Run(counted), grown);
    }

    /// <summary>Without stacks: stops early once growth is plain, or when it costs too much time.</summary>
    private CountSeries Count()
    {
        const int PlainlyGrowing = 4;
        var series = new CountSeries();
        var clock = Stopwatch.StartNew();
        int chunk = TrialLimits.FirstCounted;
        do
        {
            series.Add(session.Count(chunk));
            chunk = Math.Min(series.Calls, TrialLimits.MostCounted - series.Calls);
        }
        while (chunk > 0 && series.NoisyInLastChunk < PlainlyGrowing && 2 * clock.Elapsed < TrialLimits.CountTime);
        return series;
    }

    private static FunctionReport Clean(string label, CountSeries counted)
    {
        ImmutableArray<Observation> observations = counted.IsQuiet
            ? []
            : [new Observation(label, "first-calls", "Only the first of the counted calls left something behind: a first use or a cache that filled.")];
        return new FunctionReport($"{label}: {counted.Calls} calls", [], observations, []);
    }

    private FunctionReport Located(FunctionName name, LocateResult located, ImmutableArray<ReferenceGrowth> grown)
    {
        using var stacks = new FindingStacks(located.Snapshot, classifier, folder);
        var leaks = new LeakFindings(name.Label, located, stacks);
        ImmutableArray<Finding> findings = leaks.Of(session);
        var noise = new NoiseReport(name.Label, located, stacks);
        return new FunctionReport(
            $"{name.Label}: {located.Calls} calls",
            [.. findings, .. ReferenceFindings.Of(name, grown, leaks)],
            noise.Observations,
            noise.Incomplete);
    }
}
