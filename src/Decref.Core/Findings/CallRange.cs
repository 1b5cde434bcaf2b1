namespace Decref.Core.Findings;

/// <summary>On how many calls a verdict rests.</summary>
/// <param name="Fewest">Of the function that was called least.</param>
/// <param name="Most">Of the function that was called most.</param>
public sealed record CallRange(int Fewest, int Most);
