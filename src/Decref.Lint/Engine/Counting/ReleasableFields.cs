using Decref.Lint.Ir;

namespace Decref.Lint.Engine.Counting;

/// <summary>
/// Fields a function may give up: it writes null to them or passes what they hold to a call that may take it over. For any other field
/// it does not matter to the caller's references on which path the field was null.
/// </summary>
public static class ReleasableFields
{
    /// <param name="givesUp">Whether a function that is called with so many arguments may take over, give back or put away the one at an index.</param>
    public static HashSet<string> Of(IrFunction function, Func<string, int, int, bool> givesUp)
    {
        HashSet<string> found = [];
        foreach (IrInstruction instruction in function.Blocks.SelectMany(block => block.Instructions))
        {
            switch (instruction)
            {
                case IrInstruction.Store store when function[store.Value] is IrValue.Null && FieldOf(function, store.Address) is string cleared:
                    found.Add(cleared);
                    break;
                case IrInstruction.Call call when function[call.Callee] is IrValue.FunctionAddress callee:
                    found.UnionWith(call.Arguments.Where((_, index) => givesUp(callee.Name, call.Arguments.Length, index)).Select(argument => FieldRead(function, argument)).OfType<string>());
                    break;
            }
        }

        return found;
    }

    private static string? FieldRead(IrFunction function, ValueId value) =>
        function.Definition(value) is IrInstruction.Load load ? FieldOf(function, load.Address) : null;

    private static string? FieldOf(IrFunction function, ValueId address) => (function.Definition(address) as IrInstruction.Part)?.Field;
}
