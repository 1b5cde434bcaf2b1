namespace Decref.Cli.Doctor;

/// <summary>What the doctor saw of one requirement.</summary>
/// <param name="Found">The path or version; null when it is missing.</param>
/// <param name="Advice">One sentence: what to do when it is missing, or what is not as good as it could be.</param>
internal sealed record Inspection(string? Found, string? Advice = null);
