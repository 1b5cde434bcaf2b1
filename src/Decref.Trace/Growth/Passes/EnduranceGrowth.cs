using Decref.Trace.Agent;
using Decref.Trace.Growth.Laws;

namespace Decref.Trace.Growth.Passes;

/// <summary>Compares what many further calls added with what they should have added.</summary>
/// <param name="after">All survivors, those of the further calls too.</param>
internal sealed class EnduranceGrowth(LocateResult before, IReadOnlyList<SurvivorGroup> after, int rushed)
{
    private const double OnPace = 0.75;

    /// <summary>Of a leak without a rhythm, which is estimated by few events.</summary>
    private const double OnIrregularPace = 0.5;
    private const int LeastExpected = 8;

    /// <summary>How many events a rare leak's rhythm may be off by: one at either end of the window it was estimated in.</summary>
    private const int EventsAtTheEnds = 2;

    private readonly Dictionary<SurvivorKey, int> _after = after.ToDictionary(group => group.Key, group => group.Count);

    /// <summary>A leak, or what may be one; a buffer that grows is judged by its size.</summary>
    public static bool IsCandidate(JudgedGroup group) => group.Pattern.Kind is GrowthKind.Linear or GrowthKind.Irregular or GrowthKind.Undecided;

    /// <summary>The law of a group in the light of the further calls.</summary>
    public GrowthPattern Judge(JudgedGroup group)
    {
        bool isJudged = IsCandidate(group) && Expected(group) >= LeastExpected;
        return !isJudged || KeptPace(group) || TypeKeptPace(group) ? group.Pattern : group.Pattern with { Kind = GrowthKind.Settled };
    }

    private bool KeptPace(JudgedGroup group) =>
        _after.GetValueOrDefault(group.Group.Key) - group.Group.Count >= (PaceOf(group) * Expected(group)) - Slack(group);

    private static double PaceOf(JudgedGroup group) => group.Pattern.IsExact ? OnPace : OnIrregularPace;

    private static int Slack(JudgedGroup group) => EventsAtTheEnds * group.Group.PerBirth[(group.Group.PerBirth.Length / 2)..].Max();

    /// <summary>The same leak may reach its allocation another way later; then the stacks differ, the type does not.</summary>
    private bool TypeKeptPace(JudgedGroup group)
    {
        (AllocationDomain, string) kind = KindOf(group.Group.Key);
        double expected = before.Groups.Where(other => IsCandidate(other) && KindOf(other.Group.Key) == kind).Sum(Expected);
        long were = before.Groups.Where(other => KindOf(other.Group.Key) == kind).Sum(other => (long)other.Group.Count);
        return after.Where(other => KindOf(other.Key) == kind).Sum(other => (long)other.Count) - were >= (PaceOf(group) * expected) - Slack(group);
    }

    /// <summary>By whole periods of the second half, the last births left out: early calls may have left more, the last ones be replaced.</summary>
    private double Expected(JudgedGroup group)
    {
        int half = before.Calls / 2;
        int period = Math.Max(1, group.Pattern.Period);
        int end = before.Calls - (before.Calls / 8);
        int window = period > end - half ? half : (end - half) / period * period;
        long survivors = 0;
        foreach (int count in group.Group.PerBirth.AsSpan(end - window, window))
        {
            survivors += count;
        }

        return survivors / (double)window * rushed;
    }

    private static (AllocationDomain Domain, string Type) KindOf(SurvivorKey key) => (key.Domain, key.Type);
}
