using System.Collections.Immutable;
using Decref.Trace.Agent;

namespace Decref.Trace.Growth;

/// <summary>What the locating pass found.</summary>
/// <param name="Snapshot">The last one; the groups' members are indices into it.</param>
/// <param name="FirstBirth">Birth of the first recorded call.</param>
internal sealed record LocateResult(Snapshot Snapshot, int FirstBirth, int Calls, ImmutableArray<JudgedGroup> Groups)
{
    public IEnumerable<JudgedGroup> Leaks => Groups.Where(group => group.Pattern.IsLeak);
}
