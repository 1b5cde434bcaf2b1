using System.Collections.Immutable;

namespace Decref.Lint.Summaries;

/// <summary>What the source shows of a call.</summary>
/// <param name="Function">The callee, empty when it is not known.</param>
/// <param name="SlotField">The field a function pointer was read from, null when it is none.</param>
/// <param name="Functions">Per argument, the function it is the address of.</param>
/// <param name="Texts">Per argument, the string literal it is.</param>
public sealed record CallSite(string Function, string? SlotField, ImmutableArray<string?> Functions, ImmutableArray<string?> Texts)
{
    public int ArgumentCount => Functions.Length;

    /// <summary>A call of a known function with nothing known of its arguments.</summary>
    public static CallSite Direct(string function, int arguments) =>
        new(function, null, [.. Enumerable.Repeat<string?>(null, arguments)], [.. Enumerable.Repeat<string?>(null, arguments)]);
}
