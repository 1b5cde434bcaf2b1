using Decref.Trace.Launch;

namespace Decref.Trace.Growth.Passes;

/// <summary>
/// Counts what calls leave behind, without stacks: first call by call, then, while nothing is left, in batches, so that a
/// verdict of clean rests on thousands of calls.
/// </summary>
/// <param name="pace">Of the warm-up, where a call is slower.</param>
/// <param name="least">As many calls a clean verdict rests on at least, whatever time they take.</param>
internal sealed class CountPass(DriverSession session, Pace pace, int least)
{
    private const int PlainlyGrowing = 4;
    private const int FirstBatch = 64;

    private readonly TargetClock _clock = new(session);

    public CountResult Run()
    {
        var single = new CountSeries();
        CountOneByOne(single, TrialLimits.MostCounted);
        if (!single.HasSettled)
        {
            return new CountResult(single, new CountSeries(), 1, pace);
        }

        if (FirstBatch * pace.Call <= TrialLimits.AllBatches)
        {
            return CountBatches(single);
        }

        CountOneByOne(single, least);
        return new CountResult(single, new CountSeries(), 1, pace);
    }

    /// <summary>Stops early once growth is plain, or when it costs too much time.</summary>
    private void CountOneByOne(CountSeries series, int most)
    {
        bool goOn = true;
        for (int left = most - series.Calls; goOn && left > 0; left = most - series.Calls)
        {
            series.Add(session.Count(pace.Affordable(Math.Min(left, Math.Max(series.Calls, TrialLimits.FirstCounted)))));
            bool isPlain = series.NoisyInLastChunk >= PlainlyGrowing && !series.HasSettled;
            goOn = !isPlain && (series.Calls < Math.Max(least, TrialLimits.FewestCounted) || !_clock.IsNear(TrialLimits.Count));
        }
    }

    /// <summary>The first batch is for finding out what a call takes; what making batches leaves once is left by it.</summary>
    private CountResult CountBatches(CountSeries single)
    {
        int first = Math.Min(FirstBatch, session.CallsInStep);
        Pace measured = pace with { Call = session.Rehearse(first) / first };
        int size = FittingBatch(measured);
        var series = new CountSeries();
        int batches = TrialLimits.Batches;
        do
        {
            series.Add(session.Count(batches, size));
            batches = series.Calls;
        }
        while (series.HasSettled && single.Calls + (series.Calls * (long)size) < least);
        return new CountResult(single, series, size, measured);
    }

    /// <summary>All batches together take what is meant for them.</summary>
    private int FittingBatch(Pace measured)
    {
        double fitting = TrialLimits.AllBatches / TrialLimits.Batches / (measured.Call + TimeSpan.FromTicks(1));
        return Math.Max(1, measured.Affordable((int)Math.Min(Math.Min(TrialLimits.MostInBatch, session.CallsInStep), fitting)));
    }
}
