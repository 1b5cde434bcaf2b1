using Decref.Lint.Ir;

namespace Decref.Lint.Engine.Values;

/// <summary>The values an instruction or a terminator reads.</summary>
public static class Operands
{
    public static IEnumerable<ValueId> Of(IrInstruction instruction) => instruction switch
    {
        IrInstruction.Load load => [load.Address],
        IrInstruction.Store store => [store.Address, store.Value],
        IrInstruction.Part part => part.Index.IsNone ? [part.Base] : [part.Base, part.Index],
        IrInstruction.Call call => [call.Callee, .. call.Arguments],
        IrInstruction.Compare compare => [compare.Left, compare.Right],
        IrInstruction.Arithmetic arithmetic => [arithmetic.Left, arithmetic.Right],
        IrInstruction.Select select => [select.Condition, select.WhenTrue, select.WhenFalse],
        IrInstruction.Phi phi => phi.Edges.Select(edge => edge.Value),
        IrInstruction.Copy copy => [copy.Target, copy.Source, copy.Size],
        IrInstruction.Unknown unknown => unknown.Operands,
        _ => [],
    };

    public static IEnumerable<ValueId> Of(IrTerminator exit) => exit switch
    {
        IrTerminator.Branch branch => [branch.Condition],
        IrTerminator.Switch choice => [choice.Value],
        IrTerminator.Return leave when !leave.Value.IsNone => [leave.Value],
        _ => [],
    };

    public static IReadOnlyList<BlockId> Successors(IrTerminator exit) => exit switch
    {
        IrTerminator.Jump jump => [jump.Target],
        IrTerminator.Branch branch => [branch.WhenTrue, branch.WhenFalse],
        IrTerminator.Switch choice => [choice.Default, .. choice.Cases.Select(one => one.Target)],
        IrTerminator.Invoke invoke => [invoke.Normal, invoke.Unwind],
        _ => [],
    };
}
