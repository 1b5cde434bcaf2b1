using System.Collections.Immutable;
using Decref.Lint.Contracts;
using Decref.Lint.Formats;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Types;

/// <summary>The parse units of a call with the arguments they fill.</summary>
internal static class FormatUnits
{
    public static IEnumerable<(FormatUnit Unit, FormatSlot Slot, ValueId Argument)> Parsed(IrFunction function, IrInstruction.Call call, Contract contract)
    {
        int index = contract.FormatParameter;
        bool isParse = index >= 0 && contract.Parameters[index].Format == FormatKind.Parse && contract.Variadic == Variadic.Values;
        if (!isParse || call.Arguments.Length < contract.Parameters.Length || function[call.Arguments[index]] is not IrValue.Text text)
        {
            return [];
        }

        ImmutableArray<ValueId> variable = call.Arguments[contract.Parameters.Length..];
        return ParseFormat.Read(text.Value).Slots.Zip(variable, (slot, argument) => (slot.Unit, slot.Slot, argument));
    }
}
