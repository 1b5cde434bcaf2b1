using Decref.Lint.Engine.Counting;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Values;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks.References;

/// <summary>
/// A reference that is given away before it is owned, and made good right after: <c>PyModule_AddObject(m, "on", Py_True); Py_INCREF(Py_True);</c>,
/// or an item that is released and then overwritten in the list that held it.
/// </summary>
internal static class Compensation
{
    private const int FollowedBlocks = 4;

    public static bool Follows(PathCursor cursor, Release release) =>
        CallsAfter(cursor).Any(call => IsCounted(cursor, call, release.Symbol) || IsOverwritten(cursor, call, release));

    /// <summary>Straight on from here, and on both sides of the first question asked.</summary>
    private static IEnumerable<IrInstruction.Call> CallsAfter(PathCursor cursor)
    {
        Queue<BlockId> next = new([cursor.Block]);
        for (int blocks = 0; blocks < FollowedBlocks && next.TryDequeue(out BlockId at); blocks++)
        {
            IrBlock block = cursor.Function.Blocks[at.Index];
            foreach (IrInstruction.Call call in block.Instructions.Skip(blocks == 0 ? cursor.Instruction + 1 : 0).OfType<IrInstruction.Call>())
            {
                yield return call;
            }

            if (block.Exit is IrTerminator.Branch branch && blocks == 0)
            {
                next.Enqueue(branch.WhenTrue);
                next.Enqueue(branch.WhenFalse);
            }
            else if (block.Exit is IrTerminator.Jump jump && blocks == 0)
            {
                next.Enqueue(jump.Target);
            }
        }
    }

    private static bool IsCounted(PathCursor cursor, IrInstruction.Call call, SymbolId given) =>
        cursor.Function[call.Callee] is IrValue.FunctionAddress { Name: "Py_INCREF" or "Py_XINCREF" }
        && call.Arguments.Any(argument => Expected(cursor, argument).SymbolOrNone == given);

    /// <summary>The container that lent the object, or just got it, gets another in some place: <c>PyList_SET_ITEM(list, i, NULL)</c>.</summary>
    private static bool IsOverwritten(PathCursor cursor, IrInstruction.Call call, Release release)
    {
        SymbolId lender = release.Before.Provenance == Provenance.Borrowed ? release.Before.Anchor : SymbolId.None;
        SymbolId receiver = release.Kind == ReleaseKind.Steal && cursor.Analysis.Shape.InstructionAt(cursor.Block.Index, cursor.Instruction) is IrInstruction.Call { Arguments: [ValueId first, ..] } giving && Displaces(cursor, giving)
            ? Expected(cursor, first).SymbolOrNone
            : SymbolId.None;
        return call.Arguments.Length > 0 && Displaces(cursor, call)
            && Expected(cursor, call.Arguments[0]).SymbolOrNone is { IsNone: false } container && (container == lender || container == receiver);
    }

    private static bool Displaces(PathCursor cursor, IrInstruction.Call call) =>
        cursor.Function[call.Callee] is IrValue.FunctionAddress callee
        && cursor.Analysis.Calls.Contracts.Find(callee.Name, cursor.Analysis.Calls.Python) is { OverwritesItem: true };

    /// <summary>What an operand that is not computed yet will be: the variable it is read from holds it already.</summary>
    private static Value Expected(PathCursor cursor, ValueId operand) =>
        cursor.Function.Definition(operand) is IrInstruction.Load load && Evaluation.Evaluate(cursor, load.Address) is Value.Address { Location: { Region.Kind: RegionKind.Local } variable }
        && cursor.State.Memory.TryGet(variable, out Value? held)
            ? held
            : Evaluation.Evaluate(cursor, operand);
}
