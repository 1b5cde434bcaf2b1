namespace Decref.Trace.Launch;

/// <summary>An object that was there before and has more references now.</summary>
/// <param name="Growth">References gained.</param>
/// <param name="Description">A short text without the target's help; may be empty.</param>
internal sealed record GrownObject(long Growth, ulong Address, string Type, string Description);
