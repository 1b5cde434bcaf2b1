using Decref.Trace.Agent;
using Decref.Trace.Growth.Laws;
using Decref.Trace.Symbols;

namespace Decref.Trace.Heap;

/// <summary>
/// Tells what a first use made from what a leak leaves. A first use happens while one line of the program runs for the first
/// time; the same line comes again and again afterwards, calling the same, and leaves nothing more.
/// </summary>
internal sealed class FirstUses(Snapshot snapshot, LineVisits visits)
{
    /// <summary>As seen at the ends of ticks: there were many more.</summary>
    private const int EnoughVisits = 4;

    /// <summary>A pool or cache that fills takes more than one visit: it must have been full for most of them.</summary>
    private const int TimesAsMany = 4;

    /// <param name="groups">Those that will be asked about.</param>
    public static FirstUses Of(Snapshot snapshot, FrameClassifier classifier, IEnumerable<LiveGroup> groups) =>
        new(snapshot, new LineVisits(snapshot, new CanonicalStacks(classifier).Of(snapshot), groups.Select(group => group.Python)));

    public bool Contain(LiveGroup group)
    {
        for ((uint node, uint callee) = (group.Python, 0); node != 0; (node, callee) = (snapshot.PythonNodes[(int)node].Parent, node))
        {
            ReadOnlySpan<LineSample> samples = visits.Of(node);
            int begin = IndexOf(samples, group.FirstBirth);
            int end = IndexOf(samples, group.LastBirth);
            ReadOnlySpan<LineSample> during = samples[begin..end];
            ReadOnlySpan<LineSample> after = samples[end..];
            bool oneVisit = during.Length == visits.TicksOfThread(group.Python, group.FirstBirth, group.LastBirth);
            int visitsSince = VisitsOf(after) - 1; // the first may be the one it was born in
            if (visitsSince >= EnoughVisits
                && (oneVisit || group.Repeated < LiveHeap.AgainAndAgain && visitsSince >= TimesAsMany * VisitsOf(during))
                && !CallsAnother(after, node, callee))
            {
                return true;
            }
        }

        return false;
    }

    private static int IndexOf(ReadOnlySpan<LineSample> samples, uint tick)
    {
        int index = 0;
        while (index < samples.Length && samples[index].Tick < tick)
        {
            index++;
        }

        return index;
    }

    /// <summary>A line is visited anew when its thread was seen outside of it, or at an earlier instruction than before.</summary>
    private int VisitsOf(ReadOnlySpan<LineSample> samples)
    {
        int visits = 0;
        for (int i = 0; i < samples.Length; i++)
        {
            bool goesOn = i > 0 && samples[i].Turn == samples[i - 1].Turn + 1 && OffsetOf(samples[i].Node) >= OffsetOf(samples[i - 1].Node);
            visits += goesOn ? 0 : 1;
        }

        return visits;
    }

    /// <summary>The instruction calls now this function, now that: it coming again does not mean that the same came again.</summary>
    private bool CallsAnother(ReadOnlySpan<LineSample> samples, uint node, uint callee)
    {
        foreach (LineSample sample in samples)
        {
            if (OffsetOf(sample.Node) == OffsetOf(node) && sample.Callee != 0 && CodeOf(sample.Callee) != CodeOf(callee))
            {
                return true;
            }
        }

        return false;
    }

    private uint OffsetOf(uint node) => snapshot.PythonNodes[(int)node].Offset & ~SnapshotLayout.PythonStartsLoop;

    private uint CodeOf(uint node) => snapshot.PythonNodes[(int)node].Code;
}
