using System.Collections.Immutable;
using Decref.Lint.Engine.State;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine.Paths;

/// <summary>A program point reached with a state, and how: nodes link back to the entry, which gives the witness path of a finding.</summary>
/// <param name="Events">What happened between <paramref name="Parent"/> and here.</param>
/// <param name="ReturnPosition">The return statement that led here, when the code after it is shared by all of them.</param>
public sealed record PathNode(
    PathNode? Parent,
    BlockId Block,
    int Instruction,
    ProgramState State,
    ImmutableArray<PathEvent> Events,
    SourcePosition ReturnPosition)
{
    /// <summary>Conditions were forgotten on the way, so it may be a path the program cannot take: no finding on it is certain.</summary>
    public bool IsBlurred { get; init; }

    public PathTraits Traits { get; init; }

    /// <summary>The states this node's state was joined of, null for a state of its own.</summary>
    public SeenStates.Group? Group { get; init; }

    /// <summary>A later join stands for what this node does.</summary>
    public bool IsSuperseded => Group is not null && !ReferenceEquals(Group.Latest, this);

    /// <summary>All events from the entry to here, in order.</summary>
    public IEnumerable<PathEvent> History()
    {
        Stack<PathNode> nodes = [];
        for (PathNode? node = this; node is not null; node = node.Parent)
        {
            nodes.Push(node);
        }

        return nodes.SelectMany(node => node.Events);
    }
}
