using System.Collections.Immutable;

namespace Decref.Lint.Contracts;

/// <summary>
/// Reads a comment such as <c>/* decref: returns new; steals item; fails -1 raises */</c> above the definition of a project's function:
/// the contract its author wants, whatever the body suggests. Statements use the words of contract files (docs/contracts.md).
/// </summary>
public static class SourceMark
{
    private const string Prefix = "decref:";

    /// <summary>Comments that begin so speak to the report, not to the engine.</summary>
    private static readonly ImmutableArray<string> Foreign = ["ignore", "expect"];

    /// <summary>True when the comment is meant to be a mark, well written or not.</summary>
    public static bool IsMark(ReadOnlySpan<char> comment)
    {
        ReadOnlySpan<char> text = Statements(comment);
        foreach (string word in Foreign)
        {
            if (text.StartsWith(word))
            {
                return false;
            }
        }

        return !text.IsEmpty;
    }

    /// <summary>Reads a mark.</summary>
    /// <param name="comment">The whole comment with its delimiters.</param>
    /// <param name="function">The function below it.</param>
    /// <param name="location">Where the comment is.</param>
    /// <param name="diagnostic">What is wrong, null when the contract can be used.</param>
    /// <returns>The contract, null when there is a diagnostic.</returns>
    public static Contract? Parse(ReadOnlySpan<char> comment, MarkedFunction function, ContractLocation location, out ContractDiagnostic? diagnostic)
    {
        diagnostic = null;
        var effects = new ParameterParser?[Math.Min(function.Parameters.Length, ContractLimits.Parameters)];
        var clauses = new ClauseParser(name => IndexOf(function, name));
        ReadOnlySpan<char> text = Statements(comment);
        foreach (Range range in text.Split(';'))
        {
            string[] words = text[range].ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0 && Apply(words, function, effects, clauses) is string problem)
            {
                diagnostic = new ContractDiagnostic(location, problem);
                return null;
            }
        }

        return ToContract(function, effects, clauses, location);
    }

    private static ReadOnlySpan<char> Statements(ReadOnlySpan<char> comment)
    {
        ReadOnlySpan<char> text = comment.Trim().TrimStart("/*").TrimEnd("*/").Trim();
        return text.StartsWith(Prefix) ? text[Prefix.Length..].Trim() : [];
    }

    private static string? Apply(ReadOnlySpan<string> words, MarkedFunction function, ParameterParser?[] effects, ClauseParser clauses)
    {
        if (words is ["returns", .. ReadOnlySpan<string> result])
        {
            return clauses.Apply(result);
        }

        int parameter = IndexOf(function, words[^1]);
        if (parameter >= 0 && parameter < effects.Length)
        {
            ParameterParser effect = effects[parameter] ?? new ParameterParser();
            if (effect.TakeAnnotations(words[..^1]).IsEmpty && words.Length > 1)
            {
                effects[parameter] = effect;
                return null;
            }
        }

        return clauses.Apply(words) is string problem ? $"{problem}; `{function.Name}` has the parameters {Names(function)}" : null;
    }

    private static Contract ToContract(MarkedFunction function, ParameterParser?[] effects, ClauseParser clauses, ContractLocation location)
    {
        ImmutableArray<ParameterContract>.Builder parameters = ImmutableArray.CreateBuilder<ParameterContract>();
        for (int index = 0; index < effects.Length; index++)
        {
            ParameterParser effect = effects[index] ?? new ParameterParser();
            (string name, string type) = function.Parameters[index];
            Anchor anchor = effect.AnchorName is string anchorName ? clauses.AnchorAt(anchorName, effect.IsMutableAnchor) : Anchor.Unknown;
            parameters.Add(effect.ToParameter(name, type, 1) with { Anchor = anchor });
        }

        return new Contract(
            function.Name,
            Header: "",
            clauses.ToResult(function.ResultType),
            parameters.ToImmutable(),
            function.IsVariadic ? Variadic.Values : Variadic.None,
            clauses.Failure,
            clauses.Effects,
            clauses.Versions,
            ContractSources.User,
            Note: "",
            location) { KnownArguments = clauses.KnownArguments, Question = clauses.Question };
    }

    private static string Names(MarkedFunction function) =>
        function.Parameters.IsEmpty ? "(none)" : string.Join(", ", function.Parameters.Select(parameter => parameter.Name));

    private static int IndexOf(MarkedFunction function, string name)
    {
        for (int index = 0; index < function.Parameters.Length; index++)
        {
            if (function.Parameters[index].Name == name)
            {
                return index;
            }
        }

        return -1;
    }
}
