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
    /// The frame a finding points at: the innermost of the extension under test, else of another library, else of the
    /// Python program. Code of system headers is passed over where its caller can be shown instead.
    /// </summary>
    public TracedFrame? Blamed
    {
        get
        {
            foreach (FrameOrigin origin in BlameOrder)
            {
                ImmutableArray<TracedFrame> frames = Frames.Where(frame => frame.Origin == origin).ToImmutableArray();
                if (frames.Length > 0)
                {
                    return frames.FirstOrDefault(IsOwnLine, frames.FirstOrDefault(frame => frame.Frame.Location is not null, frames[0]));
                }
            }

            return null;
        }
    }

    public CallStack ToCallStack(string caption) => new(caption, [.. Frames.Select(frame => frame.Frame)]);

    private static bool IsOwnLine(TracedFrame frame)
        => frame.Frame.Location is { } location && !SourcePath.IsSystemHeader(location.File);
}
