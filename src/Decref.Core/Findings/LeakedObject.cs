namespace Decref.Core.Findings;

/// <summary>What is lost.</summary>
/// <param name="Type">Python or C type: <c>list</c>, <c>shelf.Box</c>, <c>malloc block</c>, <c>FILE*</c>.</param>
/// <param name="Variable">The C variable or field that owned it, when known.</param>
public sealed record LeakedObject(string? Type, string? Variable = null);
