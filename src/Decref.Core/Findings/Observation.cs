namespace Decref.Core.Findings;

/// <summary>Growth that is not a leak, named as what it is: a dict that resizes, a bounded cache filling, an interned name.</summary>
/// <param name="Target">The callable it was seen in.</param>
/// <param name="Name">What it is called in the docs: <c>resizing-container</c>, <c>saturating-cache</c>, <c>interned-name</c>.</param>
/// <param name="Message">One sentence for the reader.</param>
public sealed record Observation(string? Target, string Name, string Message)
{
    /// <summary>Nearly every program does it: said only to those who ask for details.</summary>
    public bool IsRoutine { get; init; }
}
