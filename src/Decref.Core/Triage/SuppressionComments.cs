using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Decref.Core.Findings;
using Decref.Core.Sources;
using Decref.Core.Sources.C;

namespace Decref.Core.Triage;

/// <summary>The suppression comments of one C or C++ file.</summary>
/// <param name="Suppressions">Those that can be used.</param>
/// <param name="Problems">Those that cannot: they name no known rule or give no reason. They suppress nothing.</param>
public sealed partial record SuppressionComments(ImmutableArray<Suppression> Suppressions, ImmutableArray<IncompletePart> Problems)
{
    public static SuppressionComments Of(SourceText source)
    {
        ImmutableArray<Suppression>.Builder suppressions = ImmutableArray.CreateBuilder<Suppression>();
        ImmutableArray<IncompletePart>.Builder problems = ImmutableArray.CreateBuilder<IncompletePart>();
        // Most files have none: they need no lexer.
        ImmutableArray<Token> tokens = source.Text.Contains("decref:", StringComparison.Ordinal) ? Lexer.Tokens(source.Text) : [];
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Comment || !MarkPattern().IsMatch(tokens[i].In(source.Text)))
            {
                continue;
            }

            int line = source.PositionOf(tokens[i].Start).Line;
            Match match = IgnorePattern().Match(SourceText.Display(tokens[i].In(source.Text).ToString()));
            ImmutableArray<string> rules = [.. match.Groups["rules"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            if (ProblemOf(match, rules) is (string reason, string advice))
            {
                problems.Add(new IncompletePart($"{source.Path}:{line}", reason, advice));
            }
            else
            {
                suppressions.Add(new Suppression(line, CodeLine(source, tokens, i, line), rules));
            }
        }

        return new SuppressionComments(suppressions.ToImmutable(), problems.ToImmutable());
    }

    public bool Covers(string rule, int line) =>
        Suppressions.Any(suppression => suppression.Line == line && suppression.Rules.Contains(rule));

    private static (string Reason, string Advice)? ProblemOf(Match match, ImmutableArray<string> rules)
    {
        if (!match.Success || rules.IsEmpty)
        {
            return ("this suppression cannot be read, so it suppresses nothing", "write: decref: ignore[RULE] reason");
        }

        if (rules.FirstOrDefault(rule => Rules.Find(rule) is null) is string unknown)
        {
            return ($"there is no rule {unknown}, so this suppression suppresses nothing", "name a rule as the findings do");
        }

        return match.Groups["reason"].Value.Trim(' ', '*', '/', ':', '-').Length == 0
            ? ("this suppression gives no reason, so it suppresses nothing", "say behind the bracket why the code is right")
            : null;
    }

    /// <summary>The comment's own line, or the next line with code when nothing but the comment stands on it.</summary>
    private static int CodeLine(SourceText source, ImmutableArray<Token> tokens, int comment, int line)
    {
        bool sharesLine = comment > 0 && source.PositionOf(tokens[comment - 1].End - 1).Line == line;
        int next = comment + 1;
        while (!sharesLine && next < tokens.Length && tokens[next].Kind == TokenKind.Comment)
        {
            next++;
        }

        return sharesLine || next >= tokens.Length ? line : source.PositionOf(tokens[next].Start).Line;
    }

    /// <summary>Meant to ignore something; other comments to decref say what the function below them does.</summary>
    [GeneratedRegex(@"^/[/*]\s*decref:\s*(ign|.*(\[|\b[A-Z]{3}\d{3}\b))", RegexOptions.Singleline)]
    private static partial Regex MarkPattern();

    [GeneratedRegex(@"^/[/*]\s*decref:\s*ignore\[(?<rules>[^\]]*)\](?<reason>.*)$", RegexOptions.Singleline)]
    private static partial Regex IgnorePattern();
}
