using System.Collections.Immutable;
using Decref.Lint.Contracts;

namespace Decref.Lint.Summaries;

/// <summary>Decoding and encoding that replace what they cannot convert: only lack of memory makes them fail.</summary>
internal static class ForgivingErrors
{
    private static readonly ImmutableArray<string> Decoding = ["replace", "ignore", "surrogateescape", "backslashreplace"];

    private static readonly ImmutableArray<string> Encoding = ["replace", "ignore", "backslashreplace", "xmlcharrefreplace", "namereplace"];

    public static bool AreAskedFor(Contract contract, CallSite site)
    {
        ImmutableArray<string> forgiving = contract.Name.Contains("Decode", StringComparison.Ordinal) ? Decoding : Encoding;
        return contract.Parameters.Index().Any(parameter => parameter.Item.Name == "errors"
            && site.Texts.ElementAtOrDefault(parameter.Index) is string handler && forgiving.Contains(handler));
    }
}
