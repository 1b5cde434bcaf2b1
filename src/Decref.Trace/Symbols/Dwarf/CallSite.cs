namespace Decref.Trace.Symbols.Dwarf;

/// <summary>A call the compiler described.</summary>
/// <param name="ReturnAddress">Address after the call or jump; 0 when it is not described.</param>
/// <param name="IsTail">A jump: the caller's frame is gone when the callee runs.</param>
/// <param name="Target">The called function; null for a call through a pointer.</param>
internal readonly record struct CallSite(ulong ReturnAddress, bool IsTail, DwarfDie? Target);
