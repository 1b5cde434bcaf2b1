using System.Collections.Immutable;
using Decref.Core.Findings;

namespace Decref.Trace.Symbols;

/// <summary>A woven call stack, innermost frame first.</summary>
public sealed record TracedStack(ImmutableArray<TracedFrame> Frames)
{
    // Where two frames could be blamed, the one whose owner comes first here is.
    private static readonly ImmutableArray<FrameOrigin> BlameOrder =
        [FrameOrigin.Extension, FrameOrigin.OtherLibrary, FrameOrigin.PythonProgram, FrameOrigin.StandardLibrary];

    /// <summary>
    /// The frame a finding points at: the innermost of the extension under test, else of another library with lines, else of
    /// the Python program (what <c>ctypes</c> calls). Code of system headers is passed over where its caller can be shown instead.
    /// </summary>
    public TracedFrame? Blamed =>
        BlameOrder.Where(CanBeBlamed).Select(InnermostOf).FirstOrDefault(frame => frame is not null) ?? InnermostOf(FrameOrigin.OtherLibrary);

    private bool CanBeBlamed(FrameOrigin origin) =>
        origin != FrameOrigin.OtherLibrary || Frames.Any(frame => frame.Origin == origin && frame.Frame.Location is not null);

    private TracedFrame? InnermostOf(FrameOrigin origin)
    {
        TracedFrame[] frames = [.. Frames.Where(frame => frame.Origin == origin)];
        int best = Array.FindIndex(frames, IsOwnLine);
        best = best >= 0 ? best : Math.Max(0, Array.FindIndex(frames, frame => frame.Frame.Location is not null));
        return frames.Length == 0 ? null : frames[best];
    }

    public CallStack ToCallStack(string caption) => new(caption, [.. Frames.Select(frame => frame.Frame)]);

    private static bool IsOwnLine(TracedFrame frame)
        => frame.Frame.Location is { } location && !SourcePath.IsSystemHeader(location.File);
}
