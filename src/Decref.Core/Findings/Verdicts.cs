namespace Decref.Core.Findings;

/// <summary>How a verdict follows from what was seen.</summary>
public static class Verdicts
{
    /// <summary>
    /// A finding makes it <see cref="Verdict.Leaks"/>, whatever else could not be looked at. Without findings, anything
    /// unfinished or a failed check of ourselves makes it <see cref="Verdict.Incomplete"/>.
    /// </summary>
    public static Verdict Of(IReadOnlyCollection<Finding> findings, IReadOnlyCollection<IncompletePart> incomplete, IReadOnlyCollection<SelfCheck> selfCheck)
    {
        if (findings.Count > 0)
        {
            return Verdict.Leaks;
        }

        return incomplete.Count > 0 || selfCheck.Any(check => !check.Passed) ? Verdict.Incomplete : Verdict.Clean;
    }
}
