namespace Decref.Trace.Symbols;

/// <summary>A Python frame on its way into a woven stack.</summary>
/// <param name="Frame">What is shown.</param>
/// <param name="StartsLoop">An eval loop was entered with it.</param>
internal readonly record struct WovenFrame(TracedFrame Frame, bool StartsLoop);
