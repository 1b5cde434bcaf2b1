using System.Collections.Immutable;
using Decref.Trace.Growth.Laws;
using Decref.Trace.Launch;

namespace Decref.Trace.Growth.Passes;

/// <summary>
/// Finds objects that were there before and gain references: a leak that needs no memory. Growth counts when it keeps pace
/// with the calls over windows of once, twice and four times the length.
/// </summary>
internal sealed class ReferencePass(DriverSession session)
{
    /// <summary>Of a leak that the first window must show three events are expected in it.</summary>
    private const int LeastGrowth = 2;
    private const int LargestBatch = 1024;
    private const int LongLook = 16;
    private const int MostOfLongLook = 8192;

    private Dictionary<ulong, long> _ownGrowth = [];
    private long _calls;

    /// <summary>Remembers all counts, and what asking for them changes by itself.</summary>
    public void Begin()
    {
        session.RememberReferences();
        _ownGrowth = session.GrownReferences(least: 1).ToDictionary(grown => grown.Address, grown => grown.Growth);
    }

    /// <param name="calls">Calls since <see cref="Begin"/>.</param>
    public ImmutableArray<ReferenceGrowth> Finish(int calls, Pace pace)
    {
        _calls = calls;
        Dictionary<ulong, long> once = ByAddress(Grown().Where(grown => grown.Growth >= LeastGrowth));
        Dictionary<ulong, long> twice = once.Count == 0 ? once : After(calls);
        bool mayGrow = twice.Any(now => once.TryGetValue(now.Key, out long before) && now.Value > before);
        if (!mayGrow)
        {
            return [];
        }

        Dictionary<ulong, long> fourTimes = After(2 * calls);
        var windows = fourTimes
            .Where(grown => once.ContainsKey(grown.Key) && twice.ContainsKey(grown.Key))
            .ToDictionary(grown => grown.Key, grown => new ReferenceWindows(calls, once[grown.Key], twice[grown.Key], grown.Value));
        return new ReferenceRhythm(session, pace).Refine([.. Steady(windows), .. LookLonger(windows)], ref _calls);
    }

    private ReferenceGrowth[] Steady(Dictionary<ulong, ReferenceWindows> windows) =>
        [.. Objects(windows.Where(window => window.Value.KeepPace)).Select(grown => windows[grown.Address].PerCall(grown))];

    private ReferenceGrowth[] LookLonger(Dictionary<ulong, ReferenceWindows> windows)
    {
        KeyValuePair<ulong, ReferenceWindows>[] rough = [.. windows.Where(window => window.Value.IsWorthALongerLook)];
        if (rough.Length == 0)
        {
            return [];
        }

        int calls = (int)Math.Min(MostOfLongLook, LongLook * rough[0].Value.Calls);
        Dictionary<ulong, long> later = After(calls);
        return
        [
            .. Objects(rough)
                .Select(grown => windows[grown.Address].PerCall(grown, calls, later.GetValueOrDefault(grown.Address) - windows[grown.Address].FourTimes))
                .OfType<ReferenceGrowth>(),
        ];
    }

    /// <summary>The objects themselves: only their addresses were kept.</summary>
    private List<GrownObject> Objects(IEnumerable<KeyValuePair<ulong, ReferenceWindows>> wanted)
    {
        HashSet<ulong> addresses = [.. wanted.Select(window => window.Key)];
        return addresses.Count == 0 ? [] : Grown().FindAll(grown => addresses.Contains(grown.Address));
    }

    /// <summary>Keeps what went on growing at the same pace in further calls: a cache may have filled in between.</summary>
    /// <param name="calls">Calls since <see cref="Finish"/>.</param>
    public ImmutableArray<ReferenceGrowth> Confirm(ImmutableArray<ReferenceGrowth> before, int calls)
    {
        if (before.IsEmpty)
        {
            return before;
        }

        Dictionary<ulong, long> now = ByAddress(Grown());
        return [.. before.Where(growth => IsOnPace(growth, now.GetValueOrDefault(growth.Object.Address), _calls + calls))];
    }

    private Dictionary<ulong, long> After(int calls)
    {
        int size = Math.Min(calls, Math.Min(LargestBatch, session.CallsInStep));
        session.Count(calls / size, size);
        if (calls % size > 0)
        {
            session.Count(1, calls % size);
        }

        _calls += calls;
        return ByAddress(Grown());
    }

    private List<GrownObject> Grown()
    {
        return
        [
            .. session.GrownReferences(least: 1)
                .Select(grown => grown with { Growth = grown.Growth - _ownGrowth.GetValueOrDefault(grown.Address) })
                .Where(grown => grown.Growth > 0),
        ];
    }

    private static Dictionary<ulong, long> ByAddress(IEnumerable<GrownObject> grown) => grown.ToDictionary(one => one.Address, one => one.Growth);

    /// <summary>Within one event a window, or what an object as common as the int 1 varies by; the rhythm of a rare event is known to its nearest call only.</summary>
    private static bool IsOnPace(ReferenceGrowth growth, long now, long calls)
    {
        long expected = calls * growth.References / growth.Calls;
        return growth.Calls == 1 ? now >= expected - Math.Max(growth.References, expected / 64) : 4 * now >= 3 * expected;
    }
}
