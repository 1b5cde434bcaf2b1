using System.Collections.Immutable;

namespace Decref.Trace.Symbols;

/// <summary>
/// Joins the native and the Python stack of one moment.
///
/// A Python frame stands where the eval loop that runs it stands. Since 3.11 one loop runs all Python frames that called
/// each other without leaving it; the agent marks the one each loop was entered with. Where the marks and the loops do not
/// match in number (a stripped interpreter, a cut stack), the outermost loop takes what is left.
/// Of the interpreter's own frames only those on top of the innermost other code are kept: they name the API function that
/// was called; the rest say nothing.
/// </summary>
internal static class StackWeaver
{
    private const string EvalLoop = "_PyEval_EvalFrameDefault";

    /// <param name="calls">The frames at each native return address, innermost address and innermost inlined frame first.</param>
    /// <param name="python">Innermost first.</param>
    public static TracedStack Weave(IReadOnlyList<ImmutableArray<TracedFrame>> calls, ImmutableArray<WovenFrame> python)
    {
        List<TracedFrame> native = calls.SelectMany(call => call).TakeWhile(frame => frame.Origin != FrameOrigin.Decref).ToList();
        List<List<TracedFrame>> runs = RunsOfOneLoop(python.TakeWhile(frame => frame.Frame.Origin != FrameOrigin.Decref));
        int loops = native.Count(IsEvalLoop);
        var woven = new List<TracedFrame>(native.Count);
        int placed = 0;
        bool isApiCall = true;
        foreach (TracedFrame frame in native)
        {
            if (IsEvalLoop(frame))
            {
                loops--;
                int share = loops == 0 ? runs.Count - placed : Math.Min(1, runs.Count - placed);
                woven.AddRange(runs.GetRange(placed, share).SelectMany(run => run));
                placed += share;
                isApiCall = false;
            }
            else if (frame.Origin != FrameOrigin.Interpreter)
            {
                woven.Add(frame);
                isApiCall = false;
            }
            else if (isApiCall)
            {
                woven.Add(frame);
            }
        }

        woven.AddRange(runs.Skip(placed).SelectMany(run => run));
        return new TracedStack([.. woven]);
    }

    private static List<List<TracedFrame>> RunsOfOneLoop(IEnumerable<WovenFrame> python)
    {
        var runs = new List<List<TracedFrame>>();
        bool isNew = true;
        foreach (WovenFrame frame in python)
        {
            if (isNew)
            {
                runs.Add([]);
            }

            runs[^1].Add(frame.Frame);
            isNew = frame.StartsLoop;
        }

        return runs;
    }

    // Compilers append a suffix to a part they moved (.cold), and names without debug data an offset.
    private static bool IsEvalLoop(TracedFrame frame)
        => frame.Origin == FrameOrigin.Interpreter && !frame.Frame.IsInlined
            && frame.Frame.Function.StartsWith(EvalLoop, StringComparison.Ordinal);
}
