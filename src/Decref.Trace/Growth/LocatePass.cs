using System.Collections.Immutable;
using Decref.Trace.Agent;
using Decref.Trace.Launch;

namespace Decref.Trace.Growth;

/// <summary>
/// Repeats the function with full stacks and looks at what is alive of each call. The number of calls doubles until every
/// canonical stack follows a law.
/// </summary>
internal sealed class LocatePass(DriverSession session, CanonicalStacks names)
{
    private const int MostLastBirths = 256;

    private readonly TargetClock _clock = new(session);
    private readonly Dictionary<SurvivorKey, List<long>> _bytesSoFar = [];

    /// <param name="counted">What the counting pass saw: says how many calls can be afforded.</param>
    public LocateResult Run(CountSeries counted, Pace pace)
    {
        int budget = Budget(counted, pace);
        session.Record(pace.Affordable(TrialLimits.FirstRecorded / 8)); // the first recorded calls fill what recording itself changed
        int first = session.NextBirth;
        for (int calls = 0, goal = Math.Min(TrialLimits.FirstRecorded, budget); ; goal = Math.Min(budget, 2 * calls))
        {
            session.Settle();
            session.Record(goal - calls);
            calls = goal;
            Snapshot snapshot = session.Snapshot(first);
            var result = new LocateResult(snapshot, first, calls, Judge(snapshot, first, calls));
            budget = Math.Min(budget, AffordableBy(TrialLimits.MostLeakedBytes, snapshot.Blocks.Sum(block => (long)block.Size) / calls));
            if (IsEnough(result, budget))
            {
                return result;
            }
        }
    }

    private static int Budget(CountSeries counted, Pace pace) => Math.Min(
        AffordableBy(TrialLimits.MostLeakedBytes, Math.Max(pace.Bytes, counted.BytesPerCall)),
        AffordableBy(TrialLimits.MostLeakedHandles, counted.HandlesPerCall));

    private static int AffordableBy(long most, long perCall) =>
        perCall == 0 ? TrialLimits.MostRecorded : (int)Math.Clamp(most / perCall, TrialLimits.FirstRecorded / 4, TrialLimits.MostRecorded);

    private bool IsEnough(LocateResult result, int budget)
    {
        bool isDecided = result.Groups.All(group => group.Pattern.Kind != GrowthKind.Undecided);
        TimeLimit limit = isDecided ? TrialLimits.Believe : TrialLimits.Decide;
        return result.Calls >= budget
            || (isDecided && result.Calls >= TrialLimits.RecordedToBelieve)
            || _clock.IsNear(limit);
    }

    private ImmutableArray<JudgedGroup> Judge(Snapshot snapshot, int first, int calls)
    {
        CanonicalStacks.View stacks = names.Of(snapshot);
        IReadOnlyList<SurvivorGroup> groups = Survivors.Of(snapshot, stacks, first, calls);
        int lastBirths = Math.Clamp(calls / 8, 4, MostLastBirths);
        return [.. groups.Select(group => new JudgedGroup(group, PatternOf(snapshot, stacks, group, lastBirths)))];
    }

    /// <summary>The last births are left out: what replaces an older one is alive until it is replaced.</summary>
    private GrowthPattern PatternOf(Snapshot snapshot, CanonicalStacks.View stacks, SurvivorGroup group, int lastBirths)
    {
        GrowthPattern pattern = GrowthPattern.Of(group.PerBirth.AsSpan(..^lastBirths));
        bool isSwelling = IsSwelling(group);
        bool isAtTheCallsPace = pattern.IsExact || stacks.IsOfTheCall(PythonOf(snapshot, group));
        if (!isAtTheCallsPace)
        {
            return pattern with { Kind = GrowthKind.Background };
        }

        if (pattern.IsLeak)
        {
            return IsInterned(snapshot, group) ? pattern with { Kind = GrowthKind.Interned } : pattern;
        }

        return isSwelling ? pattern with { Kind = GrowthKind.Swelling } : pattern;
    }

    private static uint PythonOf(Snapshot snapshot, SurvivorGroup group) =>
        group.Key.IsHandle ? snapshot.Handles[group.Members[0]].Python : snapshot.Blocks[group.Members[0]].Python;

    private static bool IsInterned(Snapshot snapshot, SurvivorGroup group) =>
        group.Key.Type == "str" && group.Members.All(member => snapshot.Blocks[member].Refcount == BlockRecord.Immortal);

    /// <summary>The same few blocks, but their bytes kept pace with the calls over the last three doublings.</summary>
    private bool IsSwelling(SurvivorGroup group)
    {
        const int Doublings = 3;
        if (!_bytesSoFar.TryGetValue(group.Key, out List<long>? bytes))
        {
            _bytesSoFar.Add(group.Key, bytes = []);
        }

        bytes.Add(group.Bytes);
        return bytes.Count > Doublings && bytes[^1] > 0
            && Enumerable.Range(bytes.Count - Doublings, Doublings).All(i => bytes[i] * 2 >= bytes[i - 1] * 3);
    }
}
