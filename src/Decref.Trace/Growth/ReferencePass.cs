using System.Collections.Immutable;
using Decref.Trace.Launch;

namespace Decref.Trace.Growth;

/// <summary>
/// Finds objects that were there before and gain references: a leak that needs no memory. Growth counts when it keeps pace
/// with the calls over windows of once, twice and four times the length.
/// </summary>
internal sealed class ReferencePass(DriverSession session)
{
    private Dictionary<ulong, long> _ownGrowth = [];
    private long _calls;

    /// <summary>Remembers all counts, and what asking for them changes by itself.</summary>
    public void Begin()
    {
        session.RememberReferences();
        _ownGrowth = session.GrownReferences(least: 1).ToDictionary(grown => grown.Address, grown => grown.Growth);
    }

    /// <param name="calls">Calls since <see cref="Begin"/>.</param>
    public ImmutableArray<ReferenceGrowth> Finish(int calls)
    {
        _calls = calls;
        Dictionary<ulong, long> once = ByAddress(Grown());
        Dictionary<ulong, long> twice = once.Count == 0 ? once : After(calls);
        bool mayGrow = twice.Any(now => once.TryGetValue(now.Key, out long before) && now.Value > before);
        if (!mayGrow)
        {
            return [];
        }

        session.Count(2 * calls);
        _calls += 2 * calls;
        return
        [
            .. Grown()
                .Where(grown => once.ContainsKey(grown.Address) && twice.ContainsKey(grown.Address))
                .Select(grown => (Object: grown, Windows: new ReferenceWindows(calls, once[grown.Address], twice[grown.Address], grown.Growth)))
                .Where(grown => grown.Windows.KeepPace)
                .Select(grown => grown.Windows.PerCall(grown.Object)),
        ];
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
        session.Count(calls);
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
