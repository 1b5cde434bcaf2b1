using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Trace.Growth.Findings;
using Decref.Trace.Growth.Laws;
using Decref.Trace.Growth.Leaks;
using Decref.Trace.Launch;
using Decref.Trace.Symbols;

namespace Decref.Trace.Growth.Passes;

/// <summary>Repeats one function until what it leaves behind is certain: count first, locate only when something remains.</summary>
/// <param name="leastCalls">As many calls a clean verdict rests on at least.</param>
internal sealed class FunctionTrial(DriverSession session, CanonicalStacks names, FrameClassifier classifier, string folder, int leastCalls)
{
    public FunctionReport Run(LoadedTarget target, FunctionName name)
    {
        session.Choose(target);
        Pace pace = Pace.WarmUp(session);
        int rehearsed = pace.Affordable(TrialLimits.FirstCounted) / 4;
        var references = new ReferencePass(session);
        references.Begin();
        session.Count(rehearsed); // the first counted calls also see what settling changed
        CountResult counted = new CountPass(session, pace, leastCalls).Run();
        ImmutableArray<ReferenceGrowth> grown = references.Finish(counted.Calls + rehearsed, counted.Pace);
        FunctionReport report = counted.HasSettled ? WithoutBlocks(name, counted, grown) : WithStacks(name, counted, grown, references);
        return report with { CallTime = counted.Pace.Call };
    }

    private static FunctionReport WithoutBlocks(FunctionName name, CountResult counted, ImmutableArray<ReferenceGrowth> grown)
    {
        ImmutableArray<Observation> observations = counted.IsQuiet
            ? []
            : [new Observation(name.Label, "first-calls", "Only the first of the counted calls left something behind: a first use or a cache that filled.") { IsRoutine = true }];
        return new FunctionReport(name.Label, counted.Calls, ReferenceFindings.Of(name, grown, []), observations, []);
    }

    private FunctionReport WithStacks(FunctionName name, CountResult counted, ImmutableArray<ReferenceGrowth> grown, ReferencePass references)
    {
        LocateResult located = new EndurancePass(session, names).Run(new LocatePass(session, names).Run(counted));
        using var stacks = new FindingStacks(located.Snapshot, classifier, folder);
        ImmutableArray<LeakSample> samples = Sample(located);
        ImmutableArray<Finding> findings = [.. BlockFindings(new LeakFindings(name.Label, located, stacks), located, samples)];
        ImmutableArray<SymbolAdvice> advice = [.. stacks.AdviceOn(findings)];
        var noise = new NoiseReport(name.Label, located, stacks);
        return new FunctionReport(
            name.Label,
            located.AllCalls,
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
