using System.Collections.Immutable;
using Decref.Lint.Engine;
using Decref.Lint.Engine.Values;
using Decref.Lint.Ir;

namespace Decref.Lint.Summaries;

/// <summary>Finds the functions that only a module's import calls, at once or by way of others: what they leave behind, they leave once.</summary>
public sealed class ImportOnly
{
    private readonly HashSet<(string Name, string? File)> _atImport = [];
    private readonly HashSet<(string Name, string? File)> _elsewhere = [];
    private readonly HashSet<(string Name, string File)> _internals;

    private ImportOnly(IEnumerable<ProjectFunction> functions) =>
        _internals = [.. functions.Where(one => one.Function.IsInternal).Select(one => (one.Function.Name, one.Module.SourceFile))];

    /// <param name="groups">Functions that call each other come together, callees before callers.</param>
    public static ImmutableArray<ProjectFunction> Of(ImmutableArray<ImmutableArray<ProjectFunction>> groups, Func<ProjectFunction, FunctionRole> roleOf)
    {
        var search = new ImportOnly(groups.SelectMany(group => group));
        search.LeaveOutTables(groups.SelectMany(group => group).Select(one => one.Module).Distinct());
        return [.. groups.Reverse().Where(group => search.Visit(group, roleOf)).SelectMany(group => group)];
    }

    private bool Visit(ImmutableArray<ProjectFunction> group, Func<ProjectFunction, FunctionRole> roleOf)
    {
        bool isAsked = group.Any(one => roleOf(one).IsImport || _atImport.Contains(KeyOf(one)));
        bool isImport = isAsked && group.All(one => roleOf(one).IsImport || !roleOf(one).IsCalledByPython && !_elsewhere.Contains(KeyOf(one)));
        foreach (ProjectFunction function in group)
        {
            Note(function, isImport);
        }

        return isImport;
    }

    /// <summary>What is called is called now; what is only named is called by somebody later.</summary>
    private void Note(ProjectFunction caller, bool isImport)
    {
        HashSet<string> called = [.. CallGraph.Callees(caller.Function)];
        (isImport ? _atImport : _elsewhere).UnionWith(called.Select(name => KeyOf(name, caller.Module)));
        IEnumerable<ValueId> given = caller.Function.Instructions.SelectMany(instruction => instruction is IrInstruction.Call call ? call.Arguments : Operands.Of(instruction));
        _elsewhere.UnionWith(given.Select(value => caller.Function[value]).OfType<IrValue.FunctionAddress>().Select(address => KeyOf(address.Name, caller.Module)));
    }

    private void LeaveOutTables(IEnumerable<IrModule> modules) =>
        _elsewhere.UnionWith(modules.SelectMany(module => module.Globals.SelectMany(global => Named(global.Initialiser)).Select(name => KeyOf(name, module))));

    private static IEnumerable<string> Named(IrValue? value) => value switch
    {
        IrValue.FunctionAddress function => [function.Name],
        IrValue.Aggregate table => table.Elements.SelectMany(element => Named(element.Value)),
        _ => [],
    };

    private (string Name, string? File) KeyOf(ProjectFunction one) => KeyOf(one.Function.Name, one.Module);

    private (string Name, string? File) KeyOf(string name, IrModule module) => (name, _internals.Contains((name, module.SourceFile)) ? module.SourceFile : null);
}
