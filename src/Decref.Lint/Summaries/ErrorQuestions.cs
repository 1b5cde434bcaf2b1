using System.Collections.Immutable;
using Decref.Lint.Engine.Values;

namespace Decref.Lint.Summaries;

/// <summary>
/// Library functions that tell whether a result code is an error: <c>LZ4F_isError</c>, <c>ZSTD_isError</c>. Zero never is one. A
/// naming custom of C libraries; what they say about other codes is not known.
/// </summary>
public static class ErrorQuestions
{
    private static readonly ImmutableArray<string> Endings = ["isError", "IsError", "is_error", "iserror", "isErr", "failed", "Failed"];
    private static readonly Operand Code = new Operand.Argument(0);

    public static readonly ImmutableArray<Outcome> Outcomes =
    [
        new Outcome { Conditions = [new Condition(Code, Fact.Null)], Result = new Operand.Constant(0) },
        new Outcome { Conditions = [new Condition(Code, Fact.WithSigns(Signs.Negative | Signs.Positive))] },
    ];

    public static bool Contains(string function, int argumentCount) =>
        argumentCount == 1 && Endings.Any(ending => function.EndsWith(ending, StringComparison.Ordinal));
}
