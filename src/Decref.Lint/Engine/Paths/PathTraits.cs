using Decref.Lint.Ir;

namespace Decref.Lint.Engine.Paths;

/// <summary>What kinds of failure lie on a path, kept along the way: walking back over a long path for it would be slow.</summary>
/// <param name="LastFailure">The kind of the last call that failed, null when none did.</param>
/// <param name="Raiser">The kind of failure that set the pending exception; null when the program raised it by itself.</param>
/// <param name="RaisedAt">Where that was.</param>
/// <param name="Throws">A C++ exception passes through.</param>
/// <param name="Failures">How many calls failed: of two paths to the same place, the reader is shown the one where less goes wrong.</param>
public readonly record struct PathTraits(bool Fails, bool FailsForMemory, bool FailsForArgument, bool Throws, PathEventKind? LastFailure, PathEventKind? Raiser, SourcePosition RaisedAt, int Failures)
{
    public bool HasFailure => LastFailure is not null || Throws;

    /// <summary>Only lack of memory leads here.</summary>
    public bool NeedsMemoryFailure => FailsForMemory && !Fails && !FailsForArgument;

    /// <summary>A wrong argument leads here, and nothing a user can cause.</summary>
    public bool NeedsWrongArgument => FailsForArgument && !Fails;

    public PathTraits With(PathEventKind kind) => kind switch
    {
        PathEventKind.Fails => this with { Fails = true, LastFailure = kind, Failures = Failures + 1 },
        PathEventKind.FailsForMemory => this with { FailsForMemory = true, LastFailure = kind, Failures = Failures + 1 },
        PathEventKind.FailsForArgument => this with { FailsForArgument = true, LastFailure = kind, Failures = Failures + 1 },
        PathEventKind.Throws => this with { Throws = true },
        _ => this,
    };
}
