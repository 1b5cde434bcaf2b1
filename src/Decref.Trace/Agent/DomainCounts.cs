using System.Runtime.CompilerServices;

namespace Decref.Trace.Agent;

/// <summary>A number for each <see cref="AllocationDomain"/>; index 0 is unused.</summary>
[InlineArray(Length)]
public struct DomainCounts
{
    public const int Length = 6;

    private long _first;
}
