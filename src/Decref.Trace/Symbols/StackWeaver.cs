using System.Collections.Immutable;

namespace Decref.Trace.Symbols;

/// <summary>
/// Joins the native and the Python stack of one moment.
///
/// A Python frame stands where the eval loop that runs it stands. Since 3.11 one loop runs all Python frames that called
/// each other without leaving it; the agent marks the one each loop was entered with. An interpreter that hides the name of
/// its loop (3.14 on, stripped) has one in each run of its frames. Where marks and loops do not match in number, the
/// outermost loop takes what is left.
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
        List<int> loops = native.Exists(IsEvalLoop) ? NamedLoops(native) : EndsOfInterpreterRuns(native, runs.Count);
        var woven = new List<TracedFrame>(native.Count);
        int placed = 0;
        bool isApiCall = true;
        for (int i = 0; i < native.Count; i++)
        {
            bool isInterpreter = native[i].Origin == FrameOrigin.Interpreter;
            isApiCall &= isInterpreter && !IsEvalLoop(native[i]);
            if (isApiCall || !isInterpreter)
            {
                woven.Add(native[i]);
            }

            if (placed < loops.Count && loops[placed] == i)
            {
                int share = placed == loops.Count - 1 ? runs.Count - placed : Math.Min(1, runs.Count - placed);
                woven.AddRange(runs.GetRange(placed, share).SelectMany(run => run));
                placed += share;
                isApiCall = false;
            }
        }

        woven.AddRange(runs.Skip(placed).SelectMany(run => run));
        RemoveStartOfProcess(woven);
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

    private static List<int> NamedLoops(List<TracedFrame> native)
        => [.. Enumerable.Range(0, native.Count).Where(index => IsEvalLoop(native[index]))];

    // Interpreter frames on top of the stack may be an API call alone: they are one when there is a run too many.
    private static List<int> EndsOfInterpreterRuns(List<TracedFrame> native, int needed)
    {
        bool IsInterpreter(int index) => index < native.Count && native[index].Origin == FrameOrigin.Interpreter;
        List<int> ends = [.. Enumerable.Range(0, native.Count).Where(index => IsInterpreter(index) && !IsInterpreter(index + 1))];
        return ends.Count > needed && IsInterpreter(0) ? ends[1..] : ends;
    }

    // __libc_start_main, or a thread's start.
    private static void RemoveStartOfProcess(List<TracedFrame> woven)
    {
        while (woven.Count > 1 && woven[^1].Origin == FrameOrigin.Libc)
        {
            woven.RemoveAt(woven.Count - 1);
        }
    }

    // Compilers append a suffix to a part they moved (.cold), and names without debug data an offset.
    private static bool IsEvalLoop(TracedFrame frame)
        => frame.Origin == FrameOrigin.Interpreter && !frame.Frame.IsInlined
            && frame.Frame.Function.StartsWith(EvalLoop, StringComparison.Ordinal);
}
