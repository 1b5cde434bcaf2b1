using System.Collections.Immutable;

namespace Decref.Lint.Contracts;

/// <summary>How sources are written in contract files.</summary>
public static class SourceWords
{
    public static readonly ImmutableArray<SourceWord> All =
    [
        new("manual", ContractSources.Manual, "the reference manual"),
        new("refcounts", ContractSources.Refcounts, "CPython's refcounts.dat"),
        new("abi", ContractSources.StableAbi, "the stable ABI list"),
        new("cython", ContractSources.Cython, "Cython's declarations"),
        new("pythonnet", ContractSources.PythonNet, "Python.NET's declarations"),
        new("pypy", ContractSources.PyPy, "PyPy's implementation"),
        new("header", ContractSources.Header, "the installed headers"),
        new("source", ContractSources.Source, "a reading of the implementation"),
        new("probe", ContractSources.Probe, "a test that counts references"),
        new("user", ContractSources.User, "your own contract file"),
    ];

    public static string Known => string.Join(", ", All.Select(row => row.Word));

    /// <summary>Reads words separated by spaces.</summary>
    /// <returns>The first word that is not a source, or null.</returns>
    public static string? Parse(ReadOnlySpan<char> words, out ContractSources sources)
    {
        sources = ContractSources.None;
        while (!words.IsEmpty)
        {
            int space = words.IndexOf(' ');
            ReadOnlySpan<char> word = space < 0 ? words : words[..space];
            words = space < 0 ? [] : words[(space + 1)..];
            ContractSources found = word.IsEmpty ? ContractSources.None : Find(word);
            if (found == ContractSources.None && !word.IsEmpty)
            {
                return word.ToString();
            }

            sources |= found;
        }

        return null;
    }

    private static ContractSources Find(ReadOnlySpan<char> word)
    {
        foreach (SourceWord known in All)
        {
            if (word.SequenceEqual(known.Word))
            {
                return known.Source;
            }
        }

        return ContractSources.None;
    }
}
