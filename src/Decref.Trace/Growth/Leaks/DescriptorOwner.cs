using System.Buffers.Binary;
using Decref.Trace.Agent;
using Decref.Trace.Growth.Laws;
using Decref.Trace.Growth.Passes;
using Decref.Trace.Launch;

namespace Decref.Trace.Growth.Leaks;

/// <summary>
/// Finds the leaked blocks that hold leaked descriptors: the number of each descriptor stands at the same place in a block
/// of the same call. Several different descriptors must agree, or any small number would do.
/// </summary>
internal static class DescriptorOwner
{
    private const int LeastAgreeing = 4;
    private const int Compared = 16;
    private const int BytesLookedAt = 512;

    /// <param name="alike">Groups of the same law, the descriptors among them.</param>
    /// <returns>Null when no group of blocks holds them.</returns>
    public static SurvivorKey? Of(DriverSession session, LocateResult located, SurvivorGroup descriptors, IEnumerable<JudgedGroup> alike)
    {
        if (descriptors.Key.Handle is not (HandleKind.Fd or HandleKind.Thread))
        {
            return null;
        }

        HandleRecord[] opened = [.. descriptors.Members.Select(member => located.Snapshot.Handles[member]).DistinctBy(handle => handle.Birth).Take(Compared)];
        return opened.Length < LeastAgreeing
            ? null
            : alike.Select(judged => judged.Group)
                .Where(group => !group.Key.IsHandle && Holds(session, BlocksOf(located, group, opened)))
                .OrderByDescending(group => group.Key.IsObject)
                .FirstOrDefault()?.Key;
    }

    private static (ulong Descriptor, BlockRecord Block)[] BlocksOf(LocateResult located, SurvivorGroup group, HandleRecord[] opened)
    {
        ILookup<uint, BlockRecord> byBirth = group.Members.Select(member => located.Snapshot.Blocks[member]).ToLookup(block => block.Birth);
        return [.. opened.SelectMany(handle => byBirth[handle.Birth].Take(1).Select(block => (handle.Value, block)))];
    }

    private static bool Holds(DriverSession session, (ulong Descriptor, BlockRecord Block)[] pairs)
    {
        if (pairs.Length < LeastAgreeing)
        {
            return false;
        }

        int size = (int)Math.Min(BytesLookedAt, pairs.Min(pair => pair.Block.Size));
        ReadOnlyMemory<byte> memory = session.Read(pairs.Select(pair => (pair.Block.Address, size)));
        return memory.Length == size * pairs.Length
            && Enumerable.Range(0, size / sizeof(int)).Any(word => Enumerable.Range(0, pairs.Length).All(i => WordAt(i, word) == pairs[i].Descriptor));

        ulong WordAt(int block, int word) => BinaryPrimitives.ReadUInt32LittleEndian(memory.Span[((block * size) + (word * sizeof(int)))..]);
    }
}
