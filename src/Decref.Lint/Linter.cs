using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Lint.Checks;
using Decref.Lint.Contracts;
using Decref.Lint.Engine;
using Decref.Lint.Ir;
using Decref.Lint.Summaries;
using Decref.Lint.Tables;

namespace Decref.Lint;

/// <summary>Reads every function of a project, callees before callers, and says what is wrong.</summary>
public static class Linter
{
    public static LintResult Analyse(ImmutableArray<IrModule> modules, ContractTable contracts, PythonVersion python, AnalysisLimits limits, SourceMarks? marks = null)
    {
        ImmutableArray<ProjectFunction> functions =
            [.. modules.SelectMany(module => module.Functions.Select(function => new ProjectFunction(module, function)))];
        var project = new ProjectAnalysis(modules, functions, contracts, python, limits, marks ?? SourceMarks.None);
        foreach (ImmutableArray<ProjectFunction> group in CallGraph.CalleesFirst(functions))
        {
            project.Analyse(group);
        }

        ILookup<string, (long Offset, IrValue Value)> assigned = PythonTables.Assignments(modules);
        ImmutableArray<ModuleUnderCheck> underCheck = [.. modules.Select(module => new ModuleUnderCheck(module, contracts, python) { Assigned = assigned })];
        ImmutableArray<Finding> ofModules = [.. underCheck.SelectMany(module => ModuleChecks.All.SelectMany(check => check(module)))];
        return new LintResult(OneBugOnce.Join(ConfidentTier.Judge(project.Findings()), ofModules), project.Incomplete, functions.Length) { Modules = underCheck };
    }
}
