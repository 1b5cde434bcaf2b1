using System.Collections.Immutable;
using Decref.Trace.Agent;
using Decref.Trace.Growth.Laws;
using Decref.Trace.Launch;

namespace Decref.Trace.Growth.Passes;

/// <summary>
/// Repeats the function with full stacks and looks at what is alive of each call. The number of calls doubles until every
/// canonical stack follows a law.
/// </summary>
internal sealed class LocatePass(DriverSession session, CanonicalStacks names)
{
    private const int MostLastBirths = 256;
    private const int EventsToBelieve = 8;

    private readonly TargetClock _clock = new(session);
    private readonly Dictionary<SurvivorKey, List<long>> _bytesSoFar = [];

    /// <param name="counted">What the counting pass saw: says how many calls can be afforded.</param>
    public LocateResult Run(CountResult counted)
    {
        int budget = Budget(counted.Single, counted.Pace);
        session.Record(counted.Pace.Affordable(TrialLimits.FirstRecorded / 8)); // the first recorded calls fill what recording itself changed
        int first = session.NextBirth;
        for (int calls = 0, goal = Math.Min(TrialLimits.FirstRecorded, budget); ; goal = Math.Min(budget, 2 * calls))
        {
            session.Settle();
            session.Record(goal - calls);
            calls = goal;
            Snapshot snapshot = session.Snapshot(first);
            var result = new LocateResult(snapshot, first, calls, Judge(snapshot, first, calls));
            budget = Math.Min(budget, AffordableBy(TrialLimits.MostLeakedBytes, snapshot.Blocks.Sum(block => (long)block.Size) / calls));
            if (IsEnough(result, budget, LeastRecorded(counted)))
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

    /// <summary>What the counting pass saw now and then must be seen again several times before it can be called a cache that has filled.</summary>
    private static int LeastRecorded(CountResult counted) => Math.Max(TrialLimits.RecordedToBelieve, EventsToBelieve * counted.CallsPerNoise);

    private bool IsEnough(LocateResult result, int budget, int least)
    {
        bool isDecided = result.Groups.All(group => group.Pattern.IsDecided);
        TimeLimit limit = isDecided ? TrialLimits.Believe : TrialLimits.Decide;
        return result.Calls >= budget
            || (isDecided && result.Calls >= least)
            || _clock.IsNear(limit);
    }

    private ImmutableArray<JudgedGroup> Judge(Snapshot snapshot, int first, int calls)
    {
        CanonicalStacks.View stacks = names.Of(snapshot);
        IReadOnlyList<SurvivorGroup> groups = Survivors.Of(snapshot, stacks, first, calls);
        int lastBirths = Math.Clamp(calls / 8, 4, MostLastBirths);
        return [.. groups.Select(group => new JudgedGroup(group, PatternOf(snapshot, stacks, group, calls, lastBirths)))];
    }

    /// <summary>The last births are left out: what replaces an older one is alive until it is replaced.</summary>
    private GrowthPattern PatternOf(Snapshot snapshot, CanonicalStacks.View stacks, SurvivorGroup group, int calls, int lastBirths)
    {
        GrowthPattern pattern = GrowthPattern.Of(group.PerBirth.AsSpan(..^lastBirths));
        GrowthKind? swelling = Swelling(group, calls);
        bool isOfTheCall = pattern.IsExact || stacks.IsOfTheCall(PythonOf(snapshot, group));
        if (!isOfTheCall && CallPace.IsKept(group.PerBirth.AsSpan(..^lastBirths)))
        {
            return new GrowthPattern(GrowthKind.Irregular, 0, IsExact: false);
        }

        if (!isOfTheCall)
        {
            return pattern with { Kind = GrowthKind.Background };
        }

        if (pattern.IsLeak)
        {
            return IsInterned(snapshot, group) ? pattern with { Kind = GrowthKind.Interned } : pattern;
        }

        return swelling is GrowthKind kind ? pattern with { Kind = kind } : pattern;
    }

    private static uint PythonOf(Snapshot snapshot, SurvivorGroup group) =>
        group.Key.IsHandle ? snapshot.Handles[group.Members[0]].Python : snapshot.Blocks[group.Members[0]].Python;

    private static bool IsInterned(Snapshot snapshot, SurvivorGroup group) =>
        group.Key.Type == "str" && group.Members.All(member => snapshot.Blocks[member].Refcount == BlockRecord.Immortal);

    /// <summary>
    /// The same few blocks, but their bytes keep pace with the calls: a buffer that only grows. Buffers grow in steps, so the pace of
    /// the last doubling may be off by a factor of two; as long as it is off by more, it is only extended.
    /// </summary>
    private GrowthKind? Swelling(SurvivorGroup group, int calls)
    {
        const int Rounds = 4;
        const int Few = 8;
        const int CallsPerByte = 8; // slower than that are texts of growing numbers, and high-water marks
        if (!_bytesSoFar.TryGetValue(group.Key, out List<long>? bytes))
        {
            _bytesSoFar.Add(group.Key, bytes = []);
        }

        bytes.Add(group.Bytes);
        if (group.Count > Few || bytes.Count < 2 || bytes[^2] == 0)
        {
            return null;
        }

        long lately = bytes[^1] - bytes[^2];
        if (lately * CallsPerByte < calls / 2)
        {
            return null;
        }

        if (bytes.Count < Rounds || bytes[^Rounds] == 0)
        {
            return GrowthKind.Extended;
        }

        // The last doubling added calls/2 calls, the two before it together 3/8 of all calls.
        long before = bytes[^2] - bytes[^Rounds];
        bool isOnPace = 3 * lately >= 2 * before && 3 * lately <= 8 * before;
        return isOnPace ? GrowthKind.Swelling : GrowthKind.Extended;
    }
}
