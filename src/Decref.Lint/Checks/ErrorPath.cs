using Decref.Lint.Engine;

namespace Decref.Lint.Checks;

/// <summary>Whether a path is one the author wrote for failures.</summary>
public static class ErrorPath
{
    public static bool IsTaken(PathCursor cursor) =>
        cursor.State.Exception == ExceptionState.Set
        || cursor.History().Any(happened => happened.Kind is PathEventKind.Fails or PathEventKind.FailsForMemory or PathEventKind.Throws);

    public static bool Unwinds(PathCursor cursor) => cursor.History().Any(happened => happened.Kind == PathEventKind.Throws);
}
