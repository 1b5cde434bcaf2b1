using Decref.Lint.Engine;

namespace Decref.Lint.Checks;

/// <summary>Whether a path is one the author wrote for failures.</summary>
public static class ErrorPath
{
    public static bool IsTaken(PathCursor cursor) =>
        cursor.State.Exception == ExceptionState.Set
        || cursor.History().Any(happened => happened.Kind is PathEventKind.Fails or PathEventKind.FailsForMemory or PathEventKind.FailsForArgument or PathEventKind.Throws);

    /// <summary>Only lack of memory, or an argument the function may know to be right, leads here.</summary>
    public static bool IsUnlikely(PathCursor cursor)
    {
        PathEvent? last = cursor.History().LastOrDefault(happened => happened.Kind is PathEventKind.Fails or PathEventKind.FailsForMemory or PathEventKind.FailsForArgument);
        return last?.Kind is PathEventKind.FailsForArgument or PathEventKind.FailsForMemory;
    }

    public static bool Unwinds(PathCursor cursor) => cursor.History().Any(happened => happened.Kind == PathEventKind.Throws);
}
