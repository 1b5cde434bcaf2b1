using System.Collections.Immutable;

namespace Decref.Trace.Symbols;

/// <summary>
/// Joins the native and the Python stack of one moment.
///
/// A Python frame stands where the eval loop that runs it stands. Since 3.11 one eval loop may run several Python frames
/// that called each other without leaving it; then every loop gets one frame and the outermost the rest. Of the
/// interpreter's own frames only those on top of the first loop or of the innermost other code are kept: they name the
/// API function that was called; the rest say nothing.
/// </summary>
internal static class StackWeaver
{
    private const string EvalLoop = "_PyEval_EvalFrameDefault";

    /// <param name="calls">The frames at each native return address, innermost address and innermost inlined frame first.</param>
    /// <param name="python">Innermost first.</param>
    public static TracedStack Weave(IReadOnlyList<ImmutableArray<TracedFrame>> calls, ImmutableArray<TracedFrame> python)
    {
        List<TracedFrame> native = calls.SelectMany(call => call).TakeWhile(frame => frame.Origin != FrameOrigin.Decref).ToList();
        List<TracedFrame> program = python.TakeWhile(frame => frame.Origin != FrameOrigin.Decref).ToList();
        int loops = native.Count(IsEvalLoop);
        var woven = new List<TracedFrame>(native.Count + program.Count);
        int placed = 0;
        bool isApiCall = true;
        foreach (TracedFrame frame in native)
        {
            if (IsEvalLoop(frame))
            {
                loops--;
                int share = loops == 0 ? program.Count - placed : Math.Min(1, program.Count - placed);
                woven.AddRange(program.GetRange(placed, share));
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

        woven.AddRange(program.Skip(placed));
        return new TracedStack([.. woven]);
    }

    // Compilers append a suffix to a part they moved (.cold), and names without debug data an offset.
    private static bool IsEvalLoop(TracedFrame frame)
        => frame.Origin == FrameOrigin.Interpreter && !frame.Frame.IsInlined
            && frame.Frame.Function.StartsWith(EvalLoop, StringComparison.Ordinal);
}
