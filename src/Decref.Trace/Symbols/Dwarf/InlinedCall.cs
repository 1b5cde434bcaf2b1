namespace Decref.Trace.Symbols.Dwarf;

/// <summary>A function body that was inlined, with where its code lies.</summary>
/// <param name="Range">Where its code lies; a body cut in pieces has several of these.</param>
/// <param name="Depth">1 for a body inlined into the function itself, 2 for one inlined into that, and so on.</param>
/// <param name="Entry">The DW_TAG_inlined_subroutine.</param>
internal readonly record struct InlinedCall(AddressRange Range, int Depth, DwarfDie Entry);
