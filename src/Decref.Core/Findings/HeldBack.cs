namespace Decref.Core.Findings;

/// <summary>Findings that exist and are not in the document, by reason: a clean verdict says what it leaves out.</summary>
/// <param name="Suppressed">By a <c>decref: ignore</c> comment.</param>
/// <param name="InBaseline">Known already.</param>
/// <param name="Unchanged">Not on a line changed since the revision asked for.</param>
/// <param name="BelowTier">Only possible, and <c>--tier possible</c> was not given.</param>
public sealed record HeldBack(int Suppressed = 0, int InBaseline = 0, int Unchanged = 0, int BelowTier = 0);
