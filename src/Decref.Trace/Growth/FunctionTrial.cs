using System.Collections.Immutable;
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
        Pace pace = Pace.WarmUp(session);
        int rehearsed = pace.Affordable(TrialLimits.FirstCounted);
        var references = new ReferencePass(session);
        references.Begin();
        session.Count(rehearsed); // the first counted calls also see what settling changed
        CountSeries counted = Count(pace);
        ImmutableArray<ReferenceGrowth> grown = references.Finish(counted.Calls + rehearsed);
        return counted.HasSettled ? WithoutBlocks(name, counted, grown) : WithStacks(name, counted, pace, grown, references);
    }

    /// <summary>Without stacks: stops early once growth is plain, or when it costs too much time.</summary>
    private CountSeries Count(Pace pace)
    {
        const int PlainlyGrowing = 4;
        var series = new CountSeries();
        var clock = new TargetClock(session);
        int chunk = pace.Affordable(TrialLimits.FirstCounted);
        do
        {
            series.Add(session.Count(chunk));
            chunk = pace.Affordable(Math.Min(series.Calls, TrialLimits.MostCounted - series.Calls));
        }
        while (chunk > 0 && series.NoisyInLastChunk < PlainlyGrowing && !clock.IsNear(TrialLimits.Count));
        return series;
    }

    private static FunctionReport WithoutBlocks(FunctionName name, CountSeries counted, ImmutableArray<ReferenceGrowth> grown)
    {
        ImmutableArray<Observation> observations = counted.IsQuiet
            ? []
            : [new Observation(name.Label, "first-calls", "Only the first of the counted calls left something behind: a first use or a cache that filled.")];
        return new FunctionReport($"{name.Label}: {counted.Calls} calls", ReferenceFindings.Of(name, grown, []), observations, []);
    }

    private FunctionReport WithStacks(FunctionName name, CountSeries counted, Pace pace, ImmutableArray<ReferenceGrowth> grown, ReferencePass references)
    {
        LocateResult located = new EndurancePass(session, names).Run(new LocatePass(session, names).Run(counted, pace));
        using var stacks = new FindingStacks(located.Snapshot, classifier, folder);
        ImmutableArray<LeakSample> samples = Sample(located);
        ImmutableArray<Finding> findings = [.. BlockFindings(new LeakFindings(name.Label, located, stacks), located, samples)];
        ImmutableArray<SymbolAdvice> advice = [.. stacks.AdviceOn(findings)];
        var noise = new NoiseReport(name.Label, located, stacks);
        return new FunctionReport(
            $"{name.Label}: {located.AllCalls} calls",
            [.. findings, .. ReferenceFindings.Of(name, references.Confirm(grown, located.AllCalls), samples)],
            noise.Observations,
            noise.Incomplete)
        {
            Advice = advice,
        };
    }

    /// <summary>A sample for each law: a leak in ten calls needs ten calls, one in every call is clearest in a single one.</summary>
    private ImmutableArray<LeakSample> Sample(LocateResult located)
    {
        var rank = new CycleRank(located.Snapshot, classifier);
        return
        [
            .. located.Leaks
                .Where(leak => leak.Pattern.Kind != GrowthKind.Swelling)
                .GroupBy(leak => (leak.Pattern.Kind, leak.Pattern.Period))
                .Select(alike => LeakSample.Take(session, located, rank, [.. alike])),
        ];
    }

    /// <summary>A container that grows beside its leaked items is a consequence; alone it is the leak.</summary>
    private static IEnumerable<Finding> BlockFindings(LeakFindings findings, LocateResult located, ImmutableArray<LeakSample> samples) =>
        samples.IsEmpty ? located.Leaks.Select(findings.OfSwelling) : samples.SelectMany(findings.Of);
}
