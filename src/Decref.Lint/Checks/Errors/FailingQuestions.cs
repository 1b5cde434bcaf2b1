using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Errors;

/// <summary>
/// Whether a user can make a question about an object fail. Truth and comparisons run the object's own code (an array of two numbers has no
/// truth), a look-up fails for a key that cannot be hashed; a type check fails only for a class whose metaclass has its own idea of instances.
/// </summary>
internal static class FailingQuestions
{
    private static readonly string[] ItemGetters = ["PyIter_Next", "GetItem", "GET_ITEM", "PyDict_GetItem", "PyObject_GetItem"];

    public static bool CanFailForCaller(IrFunction function, IrInstruction.Call call, string question) => question switch
    {
        "PyObject_IsInstance" or "PyObject_IsSubclass" => IsCallers(function, call, 1),
        "PyDict_Contains" => IsCallers(function, call, 1),
        "PyObject_IsTrue" or "PyObject_Not" => IsCallers(function, call, 0) && !KnowsTruthValues(function),
        _ => IsCallers(function, call, 0) || IsCallers(function, call, 1),
    };

    /// <summary>Who asks whether an object is True or False lets nothing else pass.</summary>
    private static bool KnowsTruthValues(IrFunction function) =>
        function.Values.Any(value => value is IrValue.GlobalAddress { Name: "PyBool_Type" } or IrValue.FunctionAddress { Name: "PyBool_Check" });

    /// <summary>The caller chose the object: it is an argument, an item of one, or what an argument parser filled in.</summary>
    private static bool IsCallers(IrFunction function, IrInstruction.Call call, int argument) =>
        argument < call.Arguments.Length && Sources(function, call.Arguments[argument]).Any(source => function[source] is IrValue.Parameter
            || function.Definition(source) switch
            {
                IrInstruction.Local => true,
                IrInstruction.Call made => function[made.Callee] is IrValue.FunctionAddress { Name: string maker } && ItemGetters.Any(getter => maker.Contains(getter, StringComparison.Ordinal)),
                _ => false,
            });

    /// <summary>What a local variable is assigned, or what is read from it when a callee fills it.</summary>
    private static ValueId[] Sources(IrFunction function, ValueId value)
    {
        if (function.Definition(value) is not IrInstruction.Load load || function.Definition(load.Address) is not IrInstruction.Local)
        {
            return [value];
        }

        ValueId[] stored = [.. function.Instructions.OfType<IrInstruction.Store>().Where(store => store.Address == load.Address).Select(store => store.Value)];
        bool isFilled = function.Instructions.OfType<IrInstruction.Call>().Any(other => other.Arguments.Contains(load.Address));
        return isFilled ? [.. stored, load.Address] : stored;
    }
}
