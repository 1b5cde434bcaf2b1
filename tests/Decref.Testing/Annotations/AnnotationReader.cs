using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Decref.Core.Findings;
using Decref.Core.Sources;
using Decref.Core.Sources.C;

namespace Decref.Testing.Annotations;

/// <summary>Reads the annotations out of comments. What looks like an annotation and is none is a problem, never ignored.</summary>
internal sealed partial class AnnotationReader(SourceText source, SourceStructure structure)
{
    private readonly List<(string Rule, int Line, string? Message, bool IsPossible, FunctionSpan? Function)> _leaks = [];
    private readonly List<(ExpectedStep Step, FunctionSpan? Function)> _steps = [];
    private readonly List<string> _problems = [];

    internal void Read(Token comment)
    {
        string text = SourceText.Display(comment.In(source.Text).ToString());
        int line = source.PositionOf(comment.Start).Line;
        foreach (string part in text.Split("//", StringSplitOptions.RemoveEmptyEntries))
        {
            ReadPart(part.Trim(' ', '\t', '\r', '\n', '/', '*'), line, comment.Start);
        }
    }

    internal ImmutableArray<ExpectedFinding> ExpectedFindings() =>
    [
        .. _leaks.Select(leak => new ExpectedFinding(
            leak.Rule, leak.Line, leak.Message, leak.IsPossible, leak.Function?.Name, ExpectationOf(leak.Function?.Name), StepsOf(leak.Function))),
    ];

    internal ImmutableArray<string> Problems()
    {
        foreach ((ExpectedStep step, FunctionSpan? function) in _steps)
        {
            int leaks = _leaks.Count(leak => leak.Function == function);
            if (leaks != 1)
            {
                _problems.Add($"{source.Path}:{step.Line}: a path needs exactly one leak in its function, not {leaks}");
            }
        }

        return [.. _problems];
    }

    private void ReadPart(string text, int line, int offset)
    {
        if (LeakPattern().Match(text) is { Success: true } leak)
        {
            AddLeak(leak, line, offset);
        }
        else if (PathPattern().Match(text) is { Success: true } path)
        {
            int number = int.Parse(path.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
            _steps.Add((new ExpectedStep(number, TargetLine(path, line), path.Groups["message"].Value), structure.FunctionAt(offset)));
        }
        else if (LooksLikeAnnotation(text))
        {
            _problems.Add($"{source.Path}:{line}: '{text}' is no annotation: write 'leak: RULE {{{{message}}}}' or 'path: N {{{{message}}}}'");
        }
    }

    private void AddLeak(Match leak, int line, int offset)
    {
        string rule = leak.Groups["rule"].Value;
        if (Rules.Find(rule) is null)
        {
            _problems.Add($"{source.Path}:{line}: there is no rule {rule}");
            return;
        }

        string? message = leak.Groups["message"].Success ? leak.Groups["message"].Value : null;
        _leaks.Add((rule, TargetLine(leak, line), message, leak.Groups["perhaps"].Success, structure.FunctionAt(offset)));
    }

    private static int TargetLine(Match annotation, int line) =>
        annotation.Groups["offset"].Success ? line + int.Parse(annotation.Groups["offset"].ValueSpan, CultureInfo.InvariantCulture) : line;

    private ImmutableArray<ExpectedStep> StepsOf(FunctionSpan? function) =>
        [.. _steps.Where(step => step.Function == function).Select(step => step.Step).OrderBy(step => step.Number)];

    private static Expectation ExpectationOf(string? function) => function switch
    {
        not null when function.StartsWith("fn_", StringComparison.Ordinal) => Expectation.KnownMiss,
        not null when function.StartsWith("fp_", StringComparison.Ordinal) => Expectation.KnownFalseAlarm,
        _ => Expectation.Found,
    };

    private static bool LooksLikeAnnotation(string text) =>
        text.Contains("{{", StringComparison.Ordinal)
        || text.Contains("}}", StringComparison.Ordinal)
        || AlmostAnnotationPattern().IsMatch(text);

    [GeneratedRegex(@"^(leak|(?<perhaps>perhaps))(@(?<offset>[+-]\d{1,3}))?: (?<rule>[A-Z]{3}\d{3})( \{\{(?<message>.+?)\}\})?$")]
    private static partial Regex LeakPattern();

    [GeneratedRegex(@"^path(@(?<offset>[+-]\d{1,3}))?: (?<number>\d{1,2}) \{\{(?<message>.+?)\}\}$")]
    private static partial Regex PathPattern();

    /// <summary>A word like <c>leak</c> or <c>path</c> before a colon or rule, or any word and a colon before a rule.</summary>
    [GeneratedRegex(@"^(leaks?|leek|laek|lea|eak|paths?|pth|pahts?)\b\s*(@\S*)?\s*(:|[A-Z]{3}\d{3})|^\w+\s*(@\S*)?\s*:\s*[A-Z]{3}\d{3}\b", RegexOptions.IgnoreCase)]
    private static partial Regex AlmostAnnotationPattern();
}
