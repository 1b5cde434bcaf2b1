using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Decref.Testing.Examples;

/// <summary>One <c>expect:</c> comment of an example: what each call of a function leaves behind. An amount that is null is not compared.</summary>
/// <param name="Function">Of <c>leaks.py</c>.</param>
/// <param name="Rule">The rule that must report it.</param>
/// <param name="Line">Of the comment; where the finding must point, except for RUN004.</param>
public sealed partial record ExpectedGrowth(string Function, string Rule, int Line)
{
    public long? Blocks { get; init; }

    public long? Bytes { get; init; }

    public long? References { get; init; }

    public long? Handles { get; init; }

    /// <summary>By type name.</summary>
    public ImmutableSortedDictionary<string, long> Objects { get; init; } = ImmutableSortedDictionary<string, long>.Empty;

    /// <summary>Reads a source line that contains an expectation.</summary>
    /// <exception cref="FormatException">It is misspelt.</exception>
    public static ExpectedGrowth Parse(string text, int line)
    {
        Match comment = Comment().Match(text);
        if (!comment.Success)
        {
            throw new FormatException($"line {line}: '{text.Trim()}' is no expectation: see examples/README.md");
        }

        var growth = new ExpectedGrowth(comment.Groups["function"].Value, comment.Groups["rule"].Value, line);
        foreach (string amount in comment.Groups["amounts"].Value.Split(", "))
        {
            growth = growth.With(amount);
        }

        return growth;
    }

    private ExpectedGrowth With(string amount)
    {
        string[] words = amount.Split(' ');
        long number = long.Parse(words[0], CultureInfo.InvariantCulture);
        return words switch
        {
            [_, "block" or "blocks"] => this with { Blocks = number },
            [_, "byte" or "bytes"] => this with { Bytes = number },
            [_, "reference" or "references"] => this with { References = number },
            [_, "handle" or "handles"] => this with { Handles = number },
            [_, string type, "object" or "objects"] => this with { Objects = Objects.Add(type, number) },
            _ => throw new FormatException($"line {Line}: '{amount}' is no amount: see examples/README.md"),
        };
    }

    [GeneratedRegex(@"/\* expect: (?<function>\w+): (?<amounts>\d[^;]*); (?<rule>[A-Z]+\d{3}) \*/$")]
    private static partial Regex Comment();
}
