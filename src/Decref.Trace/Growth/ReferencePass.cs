using System.Collections.Immutable;
using Decref.Trace.Launch;

namespace Decref.Trace.Growth;

/// <summary>
/// Finds objects that were there before and gain references: a leak that needs no memory. Growth counts when it keeps pace
/// with the calls over windows of once, twice and four times the length.
/// </summary>
internal sealed class ReferencePass(DriverSession session)
{
    private const int Doublings = 2;

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
        List<GrownObject> candidates = Grown();
        for (int doubling = 0; doubling < Doublings && candidates.Count > 0; doubling++)
        {
            session.Count((int)_calls);
            _calls *= 2;
            candidates = StillGrowing(candidates, Grown());
        }

        return [.. candidates.Select(grown => PerCall(grown, _calls))];
    }

    /// <summary>Keeps what went on growing at the same pace in further calls: a cache may have filled in between.</summary>
    /// <param name="calls">Calls since <see cref="Finish"/>.</param>
    public ImmutableArray<ReferenceGrowth> Confirm(ImmutableArray<ReferenceGrowth> before, int calls)
    {
        if (before.IsEmpty)
        {
            return before;
        }

        Dictionary<ulong, long> now = Grown().ToDictionary(grown => grown.Address, grown => grown.Growth);
        return [.. before.Where(growth => IsOnPace(growth, now.GetValueOrDefault(growth.Object.Address), _calls + calls))];
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

    private static List<GrownObject> StillGrowing(List<GrownObject> before, List<GrownObject> now)
    {
        var growthBefore = before.ToDictionary(grown => grown.Address, grown => grown.Growth);
        return [.. now.Where(grown => growthBefore.TryGetValue(grown.Address, out long half) && IsTwice(half, grown.Growth))];
    }

    /// <summary>Twice as many calls: twice the growth; one event may fall on either side of a window's end.</summary>
    private static bool IsTwice(long half, long whole) => whole > half && whole >= (2 * half) - 1 && whole <= (2 * half) + 1;

    /// <summary>Within one event a window; the rhythm of a rare event is known to its nearest call only.</summary>
    private static bool IsOnPace(ReferenceGrowth growth, long now, long calls)
    {
        long expected = calls * growth.References / growth.Calls;
        return growth.Calls == 1 ? now >= expected - growth.References : 4 * now >= 3 * expected;
    }

    private static ReferenceGrowth PerCall(GrownObject grown, long calls)
    {
        return grown.Growth >= calls
            ? new ReferenceGrowth(grown, 1, grown.Growth / calls)
            : new ReferenceGrowth(grown, (calls + (grown.Growth / 2)) / grown.Growth, 1);
    }
}
