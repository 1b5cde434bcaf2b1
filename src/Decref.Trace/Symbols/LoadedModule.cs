namespace Decref.Trace.Symbols;

/// <summary>One executable mapping of an ELF file in the traced process.</summary>
/// <param name="Start">First address.</param>
/// <param name="End">Address after the last.</param>
/// <param name="Bias">Subtract from an address to get the file's virtual address.</param>
/// <param name="Path">The file, or a name in brackets.</param>
/// <param name="BuildId">Lower-case hex; empty when the file has none.</param>
/// <param name="FirstEpoch">Valid for stacks recorded from this epoch on.</param>
/// <param name="LastEpoch">The last epoch it is valid for: another module may lie there later.</param>
public readonly record struct LoadedModule(
    ulong Start, ulong End, ulong Bias, string Path, string BuildId, uint FirstEpoch, uint LastEpoch)
{
    public bool Holds(NativePoint point)
        => Start <= point.ReturnAddress - 1 && point.ReturnAddress - 1 < End && FirstEpoch <= point.Epoch && point.Epoch <= LastEpoch;
}
