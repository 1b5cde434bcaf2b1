using Decref.Lint.Ir;
using Decref.Lint.Tables;

namespace Decref.Lint.Checks.Types;

/// <summary>Recognises calls through a slot of a type: <c>Py_TYPE(self)->tp_free(self)</c>, <c>PyType_GetSlot(type, Py_tp_free)</c>.</summary>
internal static class SlotNames
{
    private const string Getter = "PyType_GetSlot";

    public static string? Called(IrFunction function, IrInstruction.Call call, PlaceResolver resolver)
    {
        if (FieldOf(function, call.Callee) is string field && field.StartsWith("tp_", StringComparison.Ordinal))
        {
            return field;
        }

        return resolver.Of(call.Callee)
            .Select(place => place.Base is Origin.Made made ? FromGetter(function, made.Call) : null)
            .FirstOrDefault(name => name is not null);
    }

    private static string? FieldOf(IrFunction function, ValueId callee)
    {
        IrInstruction? load = function.Definition(callee);
        return load is IrInstruction.Load { Address: ValueId address } && function.Definition(address) is IrInstruction.Part part ? part.Field : null;
    }

    private static string? FromGetter(IrFunction function, ValueId made) =>
        function.Definition(made) is IrInstruction.Call { Arguments.Length: 2 } call
        && PlaceResolver.Callee(function, call) == Getter
        && function[call.Arguments[1]] is IrValue.Integer number
            ? TypeSlots.Name(number.Value)
            : null;
}
