using Decref.Trace.Agent;
using Decref.Trace.Growth.Findings;

namespace Decref.Trace.Growth.Laws;

/// <summary>Groups what is alive of the recorded calls.</summary>
internal static class Survivors
{
    /// <param name="firstBirth">Birth of the first recorded call.</param>
    /// <param name="calls">Recorded calls.</param>
    public static IReadOnlyList<SurvivorGroup> Of(Snapshot snapshot, CanonicalStacks.View stacks, int firstBirth, int calls)
    {
        var typeNames = new TypeNames(snapshot);
        var members = new Dictionary<SurvivorKey, List<int>>();
        for (int i = 0; i < snapshot.Blocks.Length; i++)
        {
            BlockRecord block = snapshot.Blocks[i];
            if (IsRecorded(block.Birth, firstBirth, calls))
            {
                Add(members, new SurvivorKey(stacks.NameOf(block.Native, block.Python), block.Domain, default, typeNames.Of(block.Type)), i);
            }
        }

        for (int i = 0; i < snapshot.Handles.Length; i++)
        {
            HandleRecord handle = snapshot.Handles[i];
            if (IsRecorded(handle.Birth, firstBirth, calls))
            {
                Add(members, new SurvivorKey(stacks.NameOf(handle.Native, handle.Python), default, handle.Kind, ""), i);
            }
        }

        return [.. members.Select(group => Group(snapshot, group.Key, group.Value, firstBirth, calls))];
    }

    private static SurvivorGroup Group(Snapshot snapshot, SurvivorKey key, List<int> members, int firstBirth, int calls)
    {
        int[] perBirth = new int[calls];
        long bytes = 0;
        foreach (int member in members)
        {
            uint birth = key.IsHandle ? snapshot.Handles[member].Birth : snapshot.Blocks[member].Birth;
            perBirth[birth - firstBirth]++;
            bytes += key.IsHandle ? 0 : (long)snapshot.Blocks[member].Size;
        }

        return new SurvivorGroup(key, members, perBirth, bytes);
    }

    private static bool IsRecorded(uint birth, int firstBirth, int calls) => birth >= firstBirth && birth < firstBirth + calls;

    private static void Add(Dictionary<SurvivorKey, List<int>> members, SurvivorKey key, int index)
    {
        if (!members.TryGetValue(key, out List<int>? list))
        {
            members.Add(key, list = []);
        }

        list.Add(index);
    }
}
