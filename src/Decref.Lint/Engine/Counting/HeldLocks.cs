using System.Collections.Frozen;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine.Counting;

/// <summary>
/// Locks outlive the function that takes them. It owes giving one back when it does so on some path: a function that never does is
/// half of a pair.
/// </summary>
public static class HeldLocks
{
    private static readonly FrozenSet<string> Resources =
        ["mutex-lock", "rwlock-lock", "spinlock-lock", "lock-held", "py-mutex", "sqlite3-mutex-lock", "sdl-mutex-lock"];

    public static bool Contains(string resource) => Resources.Contains(resource);

    public static bool AreGivenBack(FunctionAnalysis analysis, string resource) =>
        Contains(resource)
        && analysis.Calls.Contracts.Resource(resource) is { } lockKind
        && analysis.Shape.Function.Values.Any(value => value is IrValue.FunctionAddress callee && lockKind.Releasers.Contains(callee.Name));
}
