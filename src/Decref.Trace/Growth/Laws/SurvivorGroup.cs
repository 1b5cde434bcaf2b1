namespace Decref.Trace.Growth.Laws;

/// <summary>The survivors of one key in one snapshot.</summary>
/// <param name="Members">Indices into the snapshot's blocks, or into its handles.</param>
/// <param name="PerBirth">How many of each call's are alive; index 0 is the first recorded call.</param>
internal sealed record SurvivorGroup(SurvivorKey Key, IReadOnlyList<int> Members, int[] PerBirth, long Bytes)
{
    public int Count => Members.Count;
}
