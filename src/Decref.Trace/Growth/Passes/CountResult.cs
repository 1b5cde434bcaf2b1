namespace Decref.Trace.Growth.Passes;

/// <summary>What the counting pass saw.</summary>
/// <param name="Single">Calls counted one by one.</param>
/// <param name="Batches">Batches of <paramref name="BatchSize"/> calls after them; none when the single calls grew or are slow.</param>
/// <param name="Pace">Of the calls as this pass saw them; while warming up, a call is slower.</param>
internal sealed record CountResult(CountSeries Single, CountSeries Batches, int BatchSize, Pace Pace)
{
    public int Calls => Single.Calls + (Batches.Calls * BatchSize);

    public bool IsQuiet => Single.IsQuiet && Batches.IsQuiet;

    /// <summary>In how many calls something was left behind lately; 0: in none.</summary>
    public int CallsPerNoise => Single.HasSettled ? Batches.CallsPerNoise * BatchSize : Single.CallsPerNoise;

    /// <summary>Nothing was left behind by the later half of the single calls, nor by the later half of the batches.</summary>
    public bool HasSettled => Single.HasSettled && Batches.HasSettled;
}
