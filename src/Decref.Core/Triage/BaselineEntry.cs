namespace Decref.Core.Triage;

/// <summary>One line of a baseline file.</summary>
/// <param name="Fingerprint">Names the finding; the other members are for people who read the file.</param>
public sealed record BaselineEntry(string Fingerprint, string Rule, string? File);
