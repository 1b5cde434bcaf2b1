using Decref.Core.Findings;
using Decref.Trace.Agent;

namespace Decref.Trace.Growth.Findings;

/// <summary>Blocks in the reader's words.</summary>
internal static class BlockWords
{
    /// <summary>The function family that must free the block.</summary>
    public static string NameOf(AllocationDomain domain) => domain switch
    {
        AllocationDomain.Malloc => "malloc",
        AllocationDomain.Raw => "PyMem_RawMalloc",
        AllocationDomain.Mem => "PyMem_Malloc",
        AllocationDomain.Obj => "PyObject_Malloc",
        AllocationDomain.Mmap => "mmap",
        _ => "an allocator",
    };

    public static string Amount(PerCall perCall) => $"{Blocks(perCall.Blocks)} of {Bytes(perCall.Bytes)}{(perCall.Blocks == 1 ? "" : " in all")}";

    /// <summary>How much memory a leak takes, with all it holds.</summary>
    public static string Extent(PerCall perCall) =>
        perCall.Blocks > 1 ? $"{Blocks(perCall.Blocks)}, {Bytes(perCall.Bytes)}" : Bytes(perCall.Bytes);

    private static string Blocks(long count) => count == 1 ? "1 block" : $"{count} blocks";

    private static string Bytes(long count) => count == 1 ? "1 byte" : $"{count} bytes";
}
