using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;

namespace Decref.Lint.Checks;

/// <summary>Whether a path is one the author wrote for failures.</summary>
public static class ErrorPath
{
    public static bool IsTaken(PathCursor cursor) => cursor.State.Exception is ExceptionState.Set or ExceptionState.SetBefore || cursor.Traits.HasFailure;

    /// <summary>Only lack of memory, or an argument the function may know to be right, leads here.</summary>
    public static bool IsUnlikely(PathCursor cursor) =>
        cursor.Traits.LastFailure is PathEventKind.FailsForArgument or PathEventKind.FailsForMemory;

    /// <summary>Only an argument the function knows to be right leads here: an index into the list it just made.</summary>
    public static bool IsUnlikelyArgument(PathCursor cursor) => cursor.Traits.LastFailure is PathEventKind.FailsForArgument;

    /// <summary>The pending exception is one that only lack of memory, or an argument the function may know to be right, can cause.</summary>
    public static bool IsRaisedRemotely(PathCursor cursor) =>
        cursor.Traits.Raiser is PathEventKind.FailsForArgument or PathEventKind.FailsForMemory;

    public static bool Unwinds(PathCursor cursor) => cursor.Traits.Throws;
}
