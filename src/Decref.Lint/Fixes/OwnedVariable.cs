using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Lint.Checks;
using Decref.Lint.Checks.Types;
using Decref.Lint.Contracts;
using Decref.Lint.Formats;
using Decref.Lint.Ir;

namespace Decref.Lint.Fixes;

/// <summary>A local variable of the source that owns something made by one call.</summary>
/// <param name="IsFilled">The call wrote through the variable's address.</param>
internal sealed record OwnedVariable(string Name, ValueId Local, IrInstruction.Call Maker, int MakerBlock, MadeValue Made, bool IsFilled)
{
    private static readonly ImmutableArray<string> AcceptNull = ["Py_XDECREF", "free", "PyMem_Free", "PyMem_RawFree", "PyObject_Free"];

    /// <summary>Releasing NULL does nothing.</summary>
    public bool ReleaseAcceptsNull => AcceptNull.Contains(Made.Release);

    public string ReleaseText(bool isNonNull)
    {
        string release = Made.Release == "Py_XDECREF" && isNonNull && !IsFilled ? "Py_DECREF" : Made.Release;
        return $"{release}({(Made.Release == "PyBuffer_Release" ? "&" : "")}{Name});";
    }

    /// <summary>The variable a finding is about; null when two have the name, or it is not made by the call the finding tells.</summary>
    public static OwnedVariable? Of(FixRequest request)
    {
        if (request.Finding.Object?.Variable is not string name || request.Finding.Related.IsEmpty)
        {
            return null;
        }

        IrFunction function = request.Function;
        ImmutableArray<IrInstruction.Local> locals = [.. function.Instructions.OfType<IrInstruction.Local>().Where(local => local.Variable == name)];
        SourceLocation created = request.Finding.Related[0].Location;
        for (int block = 0; locals.Length == 1 && block < function.Blocks.Length; block++)
        {
            foreach (IrInstruction.Call call in function.Blocks[block].Instructions.OfType<IrInstruction.Call>())
            {
                if (call.Position.Line == created.Line && call.Position.Column == created.Column && MadeFor(request, call, locals[0]) is OwnedVariable owned)
                {
                    return owned with { MakerBlock = block };
                }
            }
        }

        return null;
    }

    private static OwnedVariable? MadeFor(FixRequest request, IrInstruction.Call call, IrInstruction.Local local)
    {
        bool isStored = request.Function.Instructions.OfType<IrInstruction.Store>().Any(store => store.Address == local.Result && store.Value == call.Result);
        MadeValue? made = isStored ? request.Types.Made.Of(request.Function, call.Result) : Filled(request, call, local);
        return made is null ? null : new OwnedVariable(local.Variable!, local.Result, call, 0, made, !isStored);
    }

    private static MadeValue? Filled(FixRequest request, IrInstruction.Call call, IrInstruction.Local local)
    {
        ModuleUnderCheck under = request.Types.Under;
        int index = call.Arguments.IndexOf(local.Result);
        if (index < 0 || PlaceResolver.Callee(request.Function, call) is not string callee || under.Contracts.Find(callee, under.Python) is not Contract contract)
        {
            return null;
        }

        if (index < contract.Parameters.Length)
        {
            return request.Types.Stores.FilledBy(contract, contract.Parameters[index]);
        }

        (_, FormatSlot? slot, _) = FormatUnits.Parsed(request.Function, call, contract).FirstOrDefault(row => row.Argument == local.Result);
        return slot?.Ownership switch
        {
            SlotOwnership.FillsBuffer => new MadeValue(OwnedKind.Handle, callee, "PyBuffer_Release"),
            SlotOwnership.FillsBlock => new MadeValue(OwnedKind.Block, callee, "PyMem_Free"),
            _ => null,
        };
    }
}
