using System.Collections.Immutable;

namespace Decref.Lint.Summaries;

/// <summary>
/// A library function that is handed a function together with other pointers most often remembers both: the pointers come back to
/// that function as its user data, and it releases them. Those that call it at once, for each of something, give the pointers back.
/// </summary>
public static class CallbackRegistration
{
    private static readonly ImmutableArray<string> WordsOfCallingAtOnce =
        ["each", "iter", "walk", "visit", "scan", "sort", "search", "find", "map", "apply", "filter", "enum", "dump", "parse", "load", "read", "write", "perform", "exec", "run", "invoke", "call_"];

    public static bool IsOne(CallSite site) =>
        site.Functions.Any(function => function is not null)
        && !WordsOfCallingAtOnce.Any(word => site.Function.Contains(word, StringComparison.OrdinalIgnoreCase));
}
