using System.Collections.Immutable;
using Decref.Lint.Engine;
using Decref.Lint.Ir;

namespace Decref.Lint.Summaries;

/// <summary>Orders the functions of a project so that callees come before their callers; functions that call each other come together.</summary>
public static class CallGraph
{
    public static IEnumerable<ImmutableArray<ProjectFunction>> CalleesFirst(ImmutableArray<ProjectFunction> functions)
    {
        Dictionary<(string, string), int> internals = [];
        Dictionary<string, int> exported = [];
        for (int index = 0; index < functions.Length; index++)
        {
            ProjectFunction one = functions[index];
            internals.TryAdd((one.Function.Name, one.Module.SourceFile), index);
            if (!one.Function.IsInternal)
            {
                exported.TryAdd(one.Function.Name, index);
            }
        }

        int[][] callees =
        [
            .. functions.Select(caller => Callees(caller.Function)
                .Select(name => internals.TryGetValue((name, caller.Module.SourceFile), out int own) ? own : exported.GetValueOrDefault(name, -1))
                .Where(index => index >= 0)
                .Distinct()
                .ToArray()),
        ];
        return StronglyConnected.Components(functions.Length, node => callees[node])
            .Select(component => component.Select(index => functions[index]).ToImmutableArray());
    }

    public static bool CallsItself(ProjectFunction function) => Callees(function.Function).Contains(function.Function.Name);

    public static IEnumerable<string> Callees(IrFunction function) =>
        function.Blocks
            .SelectMany(block => block.Instructions)
            .OfType<IrInstruction.Call>()
            .Select(call => function[call.Callee])
            .OfType<IrValue.FunctionAddress>()
            .Select(callee => callee.Name);
}
