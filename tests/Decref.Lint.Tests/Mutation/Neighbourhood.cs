using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Lint.Contracts;
using Decref.Lint.Engine;
using Decref.Lint.Ir;

namespace Decref.Lint.Tests.Mutation;

/// <summary>A function, all that calls it, and all that these call: enough to judge a mistake in it, and quick.</summary>
internal sealed class Neighbourhood
{
    private readonly IrModule _module;
    private readonly IrFunction _function;
    private readonly PythonVersion _python;
    private readonly ImmutableArray<Finding> _before;

    public Neighbourhood(IrModule module, IrFunction function, PythonVersion python)
    {
        (_function, _python) = (function, python);
        HashSet<string> near = DefinesTypes(module)
            ? [.. module.Functions.Select(one => one.Name)]
            : Reached(module, Reached(module, [function.Name], (callee, caller) => Calls(caller, callee)), Calls);
        _module = module with { Functions = [.. module.Functions.Where(one => near.Contains(one.Name))] };
        _before = Findings(_module);
    }

    public bool IsSilent => !_before.Any(finding => finding.Location?.Function == _function.Name);

    /// <summary>What is said with the mistake and was not said without it.</summary>
    public IEnumerable<Finding> News(Mutant mutant) =>
        Findings(_module with { Functions = _module.Functions.Replace(_function, mutant.Function) })
            .Where(finding => !_before.Any(old => old.Rule == finding.Rule && old.Location == finding.Location));

    private ImmutableArray<Finding> Findings(IrModule module) => Linter.Analyse([module], ContractTable.BuiltIn, _python, AnalysisLimits.Default).Findings;

    /// <summary>What instances own shows in functions that do not call each other.</summary>
    private static bool DefinesTypes(IrModule module) => module.Globals.Any(global => global.Type.Text is "PyTypeObject" or "struct _typeobject" or "PyType_Spec");

    private static HashSet<string> Reached(IrModule module, HashSet<string> from, Func<IrFunction, IrFunction, bool> isNext)
    {
        HashSet<string> reached = [.. from];
        for (int known = 0; known != reached.Count;)
        {
            known = reached.Count;
            IrFunction[] inside = [.. module.Functions.Where(function => reached.Contains(function.Name))];
            reached.UnionWith(module.Functions.Where(function => inside.Any(one => isNext(one, function))).Select(function => function.Name));
        }

        return reached;
    }

    private static bool Calls(IrFunction caller, IrFunction callee) =>
        caller.Values.Any(value => value is IrValue.FunctionAddress address && address.Name == callee.Name);
}
