namespace Decref.Core.Findings;

/// <summary>A number of live objects of one type.</summary>
public sealed record TypeCount(string Type, long Count);
