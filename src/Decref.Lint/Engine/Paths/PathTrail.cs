using System.Collections.Immutable;

namespace Decref.Lint.Engine.Paths;

/// <summary>How a place was reached; the events are only collected for the paths that are shown.</summary>
public sealed record PathTrail(PathNode Node, ImmutableArray<PathEvent> Pending, PathTraits Traits)
{
    public IEnumerable<PathEvent> Events => Node.History().Concat(Pending);
}
