using System.Collections.Immutable;
using Decref.Trace.Agent;
using Decref.Trace.Growth.Laws;

namespace Decref.Trace.Growth.Passes;

/// <summary>What the locating pass found.</summary>
/// <param name="Snapshot">The last one; the groups' members are indices into it.</param>
/// <param name="FirstBirth">Birth of the first recorded call.</param>
internal sealed record LocateResult(Snapshot Snapshot, int FirstBirth, int Calls, ImmutableArray<JudgedGroup> Groups)
{
    /// <summary>Calls after the recorded ones, which the groups' counts leave out.</summary>
    public int Rushed { get; init; }

    public int AllCalls => Calls + Rushed;

    public IEnumerable<JudgedGroup> Leaks => Groups.Where(group => group.Pattern.IsLeak);
}
