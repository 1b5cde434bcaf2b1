using Decref.Trace.Growth.Passes;

namespace Decref.Trace.Growth.Laws;

/// <summary>The calls whose survivors stand for all: one period of a law, from the middle of the run.</summary>
/// <param name="First">Birth of its first call.</param>
internal readonly record struct LeakWindow(int First, int Calls)
{
    private const int MostCandidates = 512;

    /// <summary>The window with the least in it: what the leaks leave without what else happened now and then.</summary>
    /// <param name="alike">Groups that follow the same law.</param>
    public static LeakWindow Choose(LocateResult located, IReadOnlyList<JudgedGroup> alike)
    {
        int start = located.Calls / 4;
        int longest = Math.Max(1, (located.Calls / 2) - 1);
        GrowthPattern law = alike[0].Pattern;
        int length = law.Kind == GrowthKind.Linear ? Math.Min(law.Period, longest) : longest;
        int candidates = Math.Min(MostCandidates, Math.Max(1, longest - length + 1));
        int best = Enumerable.Range(start, candidates).MinBy(from => alike.Sum(group => Sum(group, from, length)));
        return new LeakWindow(located.FirstBirth + best, length);
    }

    public bool Holds(uint birth) => birth >= First && birth < First + Calls;

    private static int Sum(JudgedGroup group, int from, int length)
    {
        int sum = 0;
        foreach (int count in group.Group.PerBirth.AsSpan(from, length))
        {
            sum += count;
        }

        return sum;
    }
}
