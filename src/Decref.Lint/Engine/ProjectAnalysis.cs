using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Lint.Contracts;
using Decref.Lint.Engine.Evidence;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Ir;
using Decref.Lint.Summaries;

namespace Decref.Lint.Engine;

/// <summary>What has been learnt of a project so far: summaries, facts about fields, suspicions.</summary>
public sealed class ProjectAnalysis
{
    private readonly SummaryTable _summaries = new();
    private readonly CallModels _calls;
    private readonly AnalysisLimits _limits;
    private readonly Dictionary<string, Dictionary<string, FunctionRole>> _roles = [];
    private readonly HashSet<ProjectFunction> _marked = [];
    private readonly ProjectEvidence _evidence = new();
    private readonly List<(FunctionAnalysis Analysis, ImmutableArray<Suspicion> Suspicions)> _analysed = [];
    private readonly ImmutableArray<IncompletePart>.Builder _incomplete = ImmutableArray.CreateBuilder<IncompletePart>();

    public ProjectAnalysis(ImmutableArray<IrModule> modules, ImmutableArray<ProjectFunction> functions, ContractTable contracts, PythonVersion python, AnalysisLimits limits, SourceMarks marks)
    {
        _calls = new CallModels(contracts, python, _summaries, functions);
        _limits = limits;
        foreach (IrModule module in modules)
        {
            _roles[module.SourceFile] = PythonEntryPoints.Of(module);
        }

        foreach (ProjectFunction once in ImportOnly.Of([.. CallGraph.CalleesFirst(functions)], RoleOf))
        {
            _roles[once.Module.SourceFile][once.Function.Name] = RoleOf(once) with { IsImport = true };
        }

        foreach (ProjectFunction marked in functions.Where(function => marks.Of(function.Function) is not null))
        {
            ImmutableArray<Outcome> outcomes = ContractOutcomes.Of(marks.Of(marked.Function)!, marked.Function.Parameters.Length);
            _summaries.Add(marked.Function.Name, marked.Module.SourceFile, marked.Function.IsInternal, new FunctionSummary(outcomes, IsUnderstood: true));
            _marked.Add(marked);
        }
    }

    public ImmutableArray<IncompletePart> Incomplete => _incomplete.ToImmutable();

    /// <summary>Functions that call each other: once to learn what they do, once more to look with that knowledge.</summary>
    public void Analyse(ImmutableArray<ProjectFunction> group)
    {
        ImmutableArray<FunctionShape> shapes = [.. group.Select(static function => new FunctionShape(function.Module, function.Function))];
        bool isRecursive = group.Length > 1 || CallGraph.CallsItself(group[0]);
        for (int index = 0; isRecursive && index < group.Length; index++)
        {
            Explore(group[index], shapes[index]);
        }

        for (int index = 0; index < group.Length; index++)
        {
            Keep(group[index], Explore(group[index], shapes[index]));
        }
    }

    public ImmutableArray<Finding> Findings() => new FindingComposer(_evidence).Compose(_analysed);

    private (FunctionAnalysis Analysis, string? Shortage) Explore(ProjectFunction function, FunctionShape shape)
    {
        var analysis = new FunctionAnalysis(shape, RoleOf(function), _calls, Checks.Checks.All, _limits);
        var explorer = new PathExplorer(analysis);
        explorer.Explore();
        if (!_marked.Contains(function) && explorer.Shortage is null)
        {
            _summaries.Add(function.Function.Name, function.Module.SourceFile, function.Function.IsInternal, new SummaryBuilder(analysis).Build(explorer.Exits));
        }

        return (analysis, explorer.Shortage);
    }

    private FunctionRole RoleOf(ProjectFunction function) =>
        _roles[function.Module.SourceFile].GetValueOrDefault(function.Function.Name, FunctionRole.Ordinary);

    private void Keep(ProjectFunction function, (FunctionAnalysis Analysis, string? Shortage) explored)
    {
        _evidence.Add(explored.Analysis);
        if (explored.Analysis.Suspicions.Count > 0)
        {
            _analysed.Add((explored.Analysis, [.. explored.Analysis.Suspicions]));
        }

        if (explored.Shortage is string reason)
        {
            _incomplete.Add(new IncompletePart(
                $"{function.Function.DisplayName} in {function.Function.Position.File ?? function.Module.SourceFile}",
                $"Not every path was walked: {reason}.",
                "Split the function, or read the rest by hand."));
        }
    }
}
