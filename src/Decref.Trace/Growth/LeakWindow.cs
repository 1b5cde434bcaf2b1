using System.Collections.Immutable;

namespace Decref.Trace.Growth;

/// <summary>The calls whose survivors stand for all: one period of every leak, from the middle of the run.</summary>
/// <param name="First">Birth of its first call.</param>
internal readonly record struct LeakWindow(int First, int Calls)
{
    private const int MostBlocks = 4096;
    private const int MostCandidates = 512;

    /// <summary>The window with the least in it: what the leaks leave without what else happened now and then.</summary>
    public static LeakWindow Choose(LocateResult located)
    {
        ImmutableArray<JudgedGroup> leaks = [.. located.Leaks.Where(group => group.Pattern.Kind != GrowthKind.Swelling)];
        int start = located.Calls / 4;
        int longest = Math.Max(1, (located.Calls / 2) - 1);
        int length = Length(leaks, longest);
        int candidates = Math.Min(MostCandidates, Math.Max(1, longest - length + 1));
        int best = Enumerable.Range(start, candidates).MinBy(from => leaks.Sum(leak => Sum(leak, from, length)));
        return new LeakWindow(located.FirstBirth + best, length);
    }

    public bool Holds(uint birth) => birth >= First && birth < First + Calls;

    /// <summary>The blocks that leaks left in this window, bounded.</summary>
    public ImmutableArray<int> BlocksOf(LocateResult located)
    {
        LeakWindow window = this;
        return
        [
            .. located.Leaks
                .Where(leak => !leak.Group.Key.IsHandle && leak.Pattern.Kind != GrowthKind.Swelling)
                .SelectMany(leak => leak.Group.Members)
                .Where(member => window.Holds(located.Snapshot.Blocks[member].Birth))
                .Take(MostBlocks),
        ];
    }

    private static int Length(ImmutableArray<JudgedGroup> leaks, int longest)
    {
        if (leaks.Any(leak => leak.Pattern.Kind == GrowthKind.Irregular))
        {
            return longest;
        }

        long common = 1;
        foreach (int period in leaks.Select(leak => leak.Pattern.Period).Distinct())
        {
            common = LeastCommonMultiple(common, period);
            if (common > longest)
            {
                return longest;
            }
        }

        return (int)common;
    }

    private static int Sum(JudgedGroup leak, int from, int length)
    {
        int sum = 0;
        foreach (int count in leak.Group.PerBirth.AsSpan(from, length))
        {
            sum += count;
        }

        return sum;
    }

    private static long LeastCommonMultiple(long a, long b)
    {
        long x = a;
        for (long y = b; y != 0;)
        {
            (x, y) = (y, x % y);
        }

        return a / x * b;
    }
}
