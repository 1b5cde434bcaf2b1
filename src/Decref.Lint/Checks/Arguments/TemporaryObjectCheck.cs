using Decref.Core.Findings;
using Decref.Lint.Contracts;
using Decref.Lint.Formats;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.Arguments;

/// <summary>ARG006: a new reference that only the format call ever sees, passed by a unit that leaves it with the caller.</summary>
internal static class TemporaryObjectCheck
{
    public static IEnumerable<Finding> Check(FormatCall call, ModuleUnderCheck under)
    {
        if (call.Kind != FormatKind.Build || !call.HasArguments || call.Format.SlotCount != call.Variable.Length)
        {
            yield break;
        }

        foreach (((FormatUnit unit, FormatSlot slot), ValueId argument) in call.Format.Slots.Zip(call.Variable))
        {
            if (slot.Ownership == SlotOwnership.Borrows
                && call.Function.Definition(argument) is IrInstruction.Call maker
                && call.Function[maker.Callee] is IrValue.FunctionAddress callee
                && under.Contracts.Find(callee.Name, under.Python) is { Result.Kind: ResultKind.New } contract)
            {
                yield return call.Finding(
                    "ARG006",
                    unit.Offset + contract.Name,
                    $"the new reference from {contract.Name} is lost: unit `{unit.Text}` of \"{call.FormatText}\" does not take it over; `N` does") with
                {
                    Object = new LeakedObject(null, $"<return of {contract.Name}>"),
                    Occurrence = Occurrence.EveryCall,
                    Related = [new RelatedLocation(ModuleFinding.Location(maker.Position, call.Function.DisplayName), "the reference is created here")],
                };
            }
        }
    }
}
