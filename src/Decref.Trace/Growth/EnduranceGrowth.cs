using Decref.Trace.Agent;

namespace Decref.Trace.Growth;

/// <summary>Compares what many further calls added with what they should have added.</summary>
/// <param name="after">All survivors, those of the further calls too.</param>
internal sealed class EnduranceGrowth(LocateResult before, IReadOnlyList<SurvivorGroup> after, int rushed)
{
    private const double OnPace = 0.75;
    private const int LeastExpected = 4;

    private readonly Dictionary<SurvivorKey, int> _after = after.ToDictionary(group => group.Key, group => group.Count);

    /// <summary>The law of a group in the light of the further calls.</summary>
    public GrowthPattern Judge(JudgedGroup group)
    {
        bool isJudged = group.Pattern.IsLeak && group.Pattern.Kind != GrowthKind.Swelling && Expected(group) >= LeastExpected;
        return !isJudged || KeptPace(group) || TypeKeptPace(group) ? group.Pattern : group.Pattern with { Kind = GrowthKind.Settled };
    }

    private bool KeptPace(JudgedGroup group) => _after.GetValueOrDefault(group.Group.Key) - group.Group.Count >= OnPace * Expected(group);

    /// <summary>The same leak may reach its allocation another way later; then the stacks differ, the type does not.</summary>
    private bool TypeKeptPace(JudgedGroup group)
    {
        (AllocationDomain, string) kind = KindOf(group.Group.Key);
        double expected = before.Leaks.Where(leak => KindOf(leak.Group.Key) == kind).Sum(Expected);
        long were = before.Groups.Where(other => KindOf(other.Group.Key) == kind).Sum(other => (long)other.Group.Count);
        return after.Where(other => KindOf(other.Key) == kind).Sum(other => (long)other.Count) - were >= OnPace * expected;
    }

    /// <summary>By the second half of the recorded calls: early calls may have left more.</summary>
    private double Expected(JudgedGroup group)
    {
        int half = before.Calls / 2;
        long survivors = 0;
        foreach (int count in group.Group.PerBirth.AsSpan(half))
        {
            survivors += count;
        }

        return survivors / (double)(before.Calls - half) * rushed;
    }

    private static (AllocationDomain Domain, string Type) KindOf(SurvivorKey key) => (key.Domain, key.Type);
}
