using System.Runtime.CompilerServices;

namespace Decref.Trace.Agent;

/// <summary>A number for each <see cref="HandleKind"/>; index 0 is unused.</summary>
[InlineArray(Length)]
public struct HandleCounts
{
    public const int Length = 5;

    private long _first;
}
