using Decref.Core.Findings;
using Decref.Lint.Formats;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Arguments;

/// <summary>ARG003: an argument of another C type than its unit reads or writes.</summary>
internal static class ArgumentTypeCheck
{
    public static IEnumerable<Finding> Check(FormatCall call, ArgumentTypes types)
    {
        if (!call.HasArguments || call.Format.SlotCount != call.Variable.Length)
        {
            yield break;
        }

        foreach (((FormatUnit unit, FormatSlot slot), ValueId argument) in call.Format.Slots.Zip(call.Variable))
        {
            ArgumentType actual = types.Of(call.Function, argument);
            Agreement agreement = IsConstantMismatch(call.Function[argument], slot) ? Agreement.Differs : SlotAgreement.Of(slot, actual);
            if (agreement != Agreement.Fits && !slot.IsLength)
            {
                yield return Describe(call, unit, slot, argument, actual, agreement);
            }
        }
    }

    /// <summary>An integer constant travels in another register than the <c>double</c> the callee reads, and the other way round.</summary>
    private static bool IsConstantMismatch(IrValue argument, FormatSlot slot) => argument switch
    {
        IrValue.Integer => slot is { Shape: SlotShape.Real, IsOut: false },
        IrValue.Floating => slot is { Shape: SlotShape.Integer, IsOut: false },
        _ => false,
    };

    private static Finding Describe(FormatCall call, FormatUnit unit, FormatSlot slot, ValueId argument, ArgumentType actual, Agreement agreement)
    {
        string expression = SourceExpression.Of(call.Function, argument);
        string type = actual.Type == TypeName.Unknown ? "an integer constant" : $"`{actual.Type.Text}`";
        string message = $"unit `{unit.Text}` of \"{call.FormatText}\" takes `{slot.TypeText}`, but {expression} is {type}: {Consequence(slot, actual, agreement)}";
        Finding finding = call.Finding("ARG003", unit.Text + expression, message);
        bool isHarmless = agreement == Agreement.Truncated && (!slot.IsOut || IsInitialised(call.Function, argument));
        return isHarmless ? finding with { Tier = Tier.Possible } : finding;
    }

    /// <summary>A variable somebody else writes too: the bytes the callee leaves alone are then most often zero.</summary>
    private static bool IsInitialised(IrFunction function, ValueId argument) =>
        function.Definition(argument) is not IrInstruction.Local
        || function.Instructions.Any(instruction =>
            (instruction is IrInstruction.Store store && store.Address == argument) || (instruction is IrInstruction.Copy copy && copy.Target == argument));

    private static string Consequence(FormatSlot slot, ArgumentType actual, Agreement agreement) =>
        (slot.IsOut, agreement) switch
        {
            (true, _) when actual.Pointee.Size > 0 && actual.Pointee.Size < slot.Size => $"{slot.Size} bytes are written into {actual.Pointee.Size}",
            (true, _) when actual.Pointee.Size > slot.Size && slot.Size > 0 => $"only {slot.Size} of its {actual.Pointee.Size} bytes are set",
            (true, _) => "the callee writes a value of another type there",
            (false, Agreement.Truncated) => "large values are cut off",
            _ => "the callee reads something else",
        };
}
