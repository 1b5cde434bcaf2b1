using System.Collections.Immutable;

namespace Decref.Testing.Annotations;

/// <summary>One <c>// leak:</c> or <c>// perhaps:</c> annotation.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Line">The line the finding must have.</param>
/// <param name="Message">The whole message; null when the annotation leaves it open.</param>
/// <param name="IsPossible">The finding must be of the tier that is not shown by default.</param>
/// <param name="Function">The function around the line.</param>
/// <param name="Expectation">By the function's prefix.</param>
/// <param name="Path">The steps that <c>// path:</c> annotations of the same function give, in order; empty when it has none.</param>
public sealed record ExpectedFinding(
    string Rule,
    int Line,
    string? Message,
    bool IsPossible,
    string? Function,
    Expectation Expectation,
    ImmutableArray<ExpectedStep> Path);
