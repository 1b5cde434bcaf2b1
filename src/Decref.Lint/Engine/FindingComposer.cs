using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Lint.Engine.Evidence;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine;

/// <summary>Turns suspicions into findings: one a bug, with the shortest path, in the order of the source.</summary>
public sealed class FindingComposer(ProjectEvidence evidence)
{
    /// <summary>Marks a related location as another exit at which the same object is lost.</summary>
    public const string ElsewhereToo = "here too";

    public ImmutableArray<Finding> Compose(IEnumerable<(FunctionAnalysis Analysis, ImmutableArray<Suspicion> Suspicions)> analysed)
    {
        IEnumerable<Finding> findings = analysed.SelectMany(one => OfFunction(one.Analysis, one.Suspicions));
        return
        [
            .. findings
                .DistinctBy(finding => (finding.Rule, finding.Location!.File, finding.Location.Line, finding.Location.Column, finding.Object?.Variable, Origin: finding.Related.FirstOrDefault()?.Location))
                .OrderBy(finding => finding.Tier)
                .ThenBy(finding => finding.Occurrence)
                .ThenBy(finding => finding.Location!.File, StringComparer.Ordinal)
                .ThenBy(finding => finding.Location!.Line)
                .ThenBy(finding => finding.Rule, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<Finding> OfFunction(FunctionAnalysis analysis, ImmutableArray<Suspicion> suspicions)
    {
        IEnumerable<Suspicion> judged = suspicions
            .Where(suspicion => !suspicion.OnlyIfReturnsNew || analysis.ReturnsNew)
            .Select(evidence.Judge)
            .OfType<Suspicion>()
            .Select(suspicion => suspicion.CertainIfReleased is SymbolOrigin origin && analysis.ReleasedOrigins.Contains(origin)
                ? suspicion with { Tier = Tier.Confident }
                : suspicion);
        foreach (IGrouping<object, Suspicion> same in judged.GroupBy(suspicion => suspicion.Key))
        {
            Suspicion best = same.OrderBy(suspicion => suspicion.Tier).ThenBy(suspicion => OccurrenceOf(analysis, suspicion)).First();
            yield return Compose(analysis, best, [.. same.Select(other => other.Position).Where(place => place != best.Position).Distinct()]);
        }
    }

    private static Finding Compose(FunctionAnalysis analysis, Suspicion suspicion, ImmutableArray<SourcePosition> elsewhere)
    {
        string function = analysis.Shape.Function.Name;
        Rule rule = Rules.Find(suspicion.Rule) ?? throw new InvalidOperationException($"{suspicion.Rule} is not in the table of rules");
        ImmutableArray<RelatedLocation>.Builder related = ImmutableArray.CreateBuilder<RelatedLocation>();
        if (suspicion.RelatedText is string text && suspicion.Origin.IsKnown)
        {
            related.Add(new RelatedLocation(At(analysis, suspicion.Origin), text));
        }

        related.AddRange(elsewhere.Select(place => new RelatedLocation(At(analysis, place), ElsewhereToo)));
        return new Finding
        {
            Rule = suspicion.Rule,
            Kind = rule.Kind,
            Tier = suspicion.Tier,
            Message = suspicion.Message,
            Occurrence = OccurrenceOf(analysis, suspicion),
            Object = new LeakedObject(suspicion.TypeText, suspicion.Variable),
            Location = At(analysis, suspicion.Position),
            Path = Steps(analysis, suspicion),
            Related = related.ToImmutable(),
            Fingerprint = Fingerprint.Of(suspicion.Rule, Path.GetFileName(analysis.Shape.Module.SourceFile), function, suspicion.Variable, suspicion.Message),
        };
    }

    private static SourceLocation At(FunctionAnalysis analysis, SourcePosition place) =>
        new(place.File ?? analysis.Shape.Module.SourceFile, place.Line, place.Column, analysis.Shape.Function.DisplayName);

    private static ImmutableArray<PathStep> Steps(FunctionAnalysis analysis, Suspicion suspicion)
    {
        ImmutableArray<PathStep>.Builder steps = ImmutableArray.CreateBuilder<PathStep>();
        foreach (PathEvent happened in suspicion.Trail?.Events ?? [])
        {
            bool isOther = happened.Kind is PathEventKind.Passes || happened.Kind is PathEventKind.Happens && !IsSubject(analysis, suspicion.Subject, happened.Subject);
            if (!isOther && happened.Position.IsKnown)
            {
                steps.Add(new PathStep(At(analysis, happened.Position), happened.Text));
            }
        }

        steps.Add(new PathStep(At(analysis, suspicion.Position), suspicion.Message));
        return steps.ToImmutable();
    }

    private static bool IsSubject(FunctionAnalysis analysis, SymbolId subject, SymbolId other) =>
        !subject.IsNone && !other.IsNone && analysis.Symbols.OriginOf(subject) == analysis.Symbols.OriginOf(other);

    private static Occurrence OccurrenceOf(FunctionAnalysis analysis, Suspicion suspicion)
    {
        PathTraits traits = suspicion.Trail?.Traits ?? default;
        if (analysis.Role.IsImport)
        {
            return Occurrence.Import;
        }

        if (traits.FailsForMemory)
        {
            return Occurrence.OutOfMemory;
        }

        return traits.HasFailure || suspicion.NeedsFailure ? Occurrence.UserError : Occurrence.EveryCall;
    }
}
