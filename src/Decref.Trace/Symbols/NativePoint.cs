namespace Decref.Trace.Symbols;

/// <summary>One native frame as the agent records it.</summary>
/// <param name="ReturnAddress">Where the call returns to, in every frame, the leaf's too: the call itself is the byte before.</param>
/// <param name="Epoch">Tells apart modules that lay at the same address one after the other.</param>
public readonly record struct NativePoint(ulong ReturnAddress, uint Epoch);
