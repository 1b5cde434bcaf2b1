using System.Collections.Immutable;

namespace Decref.Lint.Contracts;

/// <summary>How sources are written in contract files.</summary>
public static class SourceWords
{
    public static readonly ImmutableArray<(string Word, ContractSources Source, string Meaning)> All =
    [
        ("manual", ContractSources.Manual, "the reference manual"),
        ("refcounts", ContractSources.Refcounts, "CPython's refcounts.dat"),
        ("abi", ContractSources.StableAbi, "the stable ABI list"),
        ("cython", ContractSources.Cython, "Cython's declarations"),
        ("pythonnet", ContractSources.PythonNet, "Python.NET's declarations"),
        ("pypy", ContractSources.PyPy, "PyPy's implementation"),
        ("header", ContractSources.Header, "the installed headers"),
        ("source", ContractSources.Source, "a reading of the implementation"),
        ("probe", ContractSources.Probe, "a test that counts references"),
        ("user", ContractSources.User, "your own contract file"),
    ];

    public static readonly string Known = string.Join(", ", All.Select(row => row.Word));

    /// <summary>Reads words separated by spaces.</summary>
    /// <returns>The first word that is not a source, or null.</returns>
    public static string? Parse(ReadOnlySpan<char> words, out ContractSources sources)
    {
        sources = ContractSources.None;
        foreach (Range range in words.Split(' '))
        {
            ReadOnlySpan<char> word = words[range];
            if (word.IsEmpty)
            {
                continue;
            }

            ContractSources found = Find(word);
            if (found == ContractSources.None)
            {
                return word.ToString();
            }

            sources |= found;
        }

        return null;
    }

    private static ContractSources Find(ReadOnlySpan<char> word)
    {
        foreach ((string known, ContractSources source, _) in All)
        {
            if (word.SequenceEqual(known))
            {
                return source;
            }
        }

        return ContractSources.None;
    }
}
