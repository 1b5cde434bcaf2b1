using System.Collections.Immutable;

namespace Decref.Lint.Contracts;

/// <summary>A kind of block or handle and the functions that give it back.</summary>
/// <param name="Name">Name used in contracts: <c>malloc</c>, <c>file</c>, <c>sqlite3</c>.</param>
/// <param name="IsMemory">A block of an allocation domain rather than a handle.</param>
/// <param name="Releasers">The functions that give it back, the usual one first.</param>
/// <param name="Description">In plain words, for messages: "an open FILE".</param>
public sealed record ResourceKind(string Name, bool IsMemory, ImmutableArray<string> Releasers, string Description);
