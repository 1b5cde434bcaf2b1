namespace Decref.Core.Findings;

/// <summary>Something that was not built, run or analysed to the end.</summary>
/// <param name="Subject">The file, function or target.</param>
/// <param name="Reason">One sentence: what happened.</param>
/// <param name="Advice">One sentence: what to do next.</param>
public sealed record IncompletePart(string Subject, string Reason, string Advice);
