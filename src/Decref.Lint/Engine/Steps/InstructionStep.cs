using Decref.Lint.Engine.Counting;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Values;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine.Steps;

/// <summary>Executes the instructions that have one successor state; calls and selects are elsewhere.</summary>
public sealed class InstructionStep(FunctionAnalysis analysis)
{
    public void Execute(PathCursor cursor, IrInstruction instruction)
    {
        switch (instruction)
        {
            case IrInstruction.Load load:
                Bind(cursor, load.Result, Load(cursor, load, Evaluation.Evaluate(cursor, load.Address)));
                break;
            case IrInstruction.Store store:
                Store(cursor, store);
                break;
            case IrInstruction.Part part:
                Bind(cursor, part.Result, Part(cursor, part));
                break;
            case IrInstruction.Compare compare:
                Bind(cursor, compare.Result, Compare(cursor, compare));
                break;
            case IrInstruction.Arithmetic arithmetic:
                Bind(cursor, arithmetic.Result, new ArithmeticStep(cursor).Evaluate(arithmetic));
                break;
            case IrInstruction.Copy copy:
                Copy(cursor, copy);
                break;
            case IrInstruction.Unknown unknown:
                Unknown(cursor, unknown);
                break;
        }
    }

    private Value Compare(PathCursor cursor, IrInstruction.Compare compare)
    {
        Value left = Evaluation.Evaluate(cursor, compare.Left);
        Value right = Evaluation.Evaluate(cursor, compare.Right);
        Value truth = Evaluation.Compare(cursor, compare.Kind, left, right);
        bool isRepeated = analysis.Shape.IsRepeated(compare.Result);
        return truth switch
        {
            Value.Test test when isRepeated => test with { IsRepeated = true },
            Value.Anything when isRepeated && Computation.Truth(cursor.Symbols, compare.Kind, left, right) is Value same => same,
            Value.Anything => SomeNumber(cursor),
            _ => truth,
        };
    }

    /// <summary>What is not known has the same answer each time it is asked.</summary>
    private static Value SomeNumber(PathCursor cursor) =>
        Value.Of(Aging.Fresh(cursor, new SymbolOrigin.Produced(cursor.Block.Index, cursor.Instruction, 0)));

    private static void Bind(PathCursor cursor, ValueId result, Value value) =>
        cursor.State = cursor.State.WithTemporary(result.Index, value);

    private Value Load(PathCursor cursor, IrInstruction.Load load, Value address)
    {
        CheckPointer(cursor, address);
        if (MemoryModel.CellAt(address) is not Location cell)
        {
            return Value.Unknown;
        }

        if (load.Type.IsPointer && cell.Region.Kind == RegionKind.Pointee)
        {
            analysis.NotePointerRead(cell);
        }

        return MemoryModel.Read(cursor, cell);
    }

    private void Store(PathCursor cursor, IrInstruction.Store store)
    {
        Value address = Evaluation.Evaluate(cursor, store.Address);
        Value value = Evaluation.Evaluate(cursor, store.Value);
        CheckPointer(cursor, address);
        if (analysis.Shape.ReturnVariable != 0 && store.Address.Index == analysis.Shape.ReturnVariable)
        {
            cursor.ReturnPosition = cursor.Position;
        }

        if (MemoryModel.CellAt(address) is Location cell)
        {
            analysis.Memory.Write(cursor, cell, value);
        }
        else if (!value.SymbolOrNone.IsNone && (cursor.State.Objects.Contains(value.SymbolOrNone) || cursor.IsPointerParameter(value.SymbolOrNone)))
        {
            cursor.Mark(value.SymbolOrNone, ObjectMarks.Escaped);
        }
    }

    private void CheckPointer(PathCursor cursor, Value address)
    {
        if (address is Value.Constant { FailedCall.IsNone: false } failed)
        {
            analysis.Ownership.NullUsed(cursor, failed.FailedCall, UseKind.Dereference, "");
        }

        if (address is Value.Constant { Number: >= 0 and < 4096 })
        {
            cursor.IsOver = true;
        }

        SymbolId pointer = address switch
        {
            Value.Unknowable known => known.Symbol,
            Value.Address { Location.Region.Kind: RegionKind.Pointee } place => new SymbolId(place.Location.Region.Id),
            _ => SymbolId.None,
        };
        if (!pointer.IsNone && cursor.State.Objects.Contains(pointer))
        {
            analysis.Ownership.Used(cursor, pointer, UseKind.Dereference, "");
        }

        Evaluation.LearnNotNull(cursor, pointer);
    }

    private Value Part(PathCursor cursor, IrInstruction.Part part)
    {
        Value pointer = Evaluation.Evaluate(cursor, part.Base);
        if (pointer is Value.Constant constant)
        {
            return constant with { Number = constant.Number + part.Offset };
        }

        if (analysis.Shape.IsWalkingPointer(part.Result) && MemoryModel.CellAt(pointer) is Location walked)
        {
            SymbolId element = Aging.Fresh(cursor, new SymbolOrigin.Produced(cursor.Block.Index, cursor.Instruction, 0));
            return new Value.Address(walked with { Index = element });
        }

        if (MemoryModel.CellAt(pointer, part.Offset) is not Location cell)
        {
            return Value.Unknown;
        }

        if (!part.Index.IsNone)
        {
            switch (Evaluation.Evaluate(cursor, part.Index))
            {
                case Value.Constant index:
                    cell = cell with { Offset = cell.Offset + index.Number * part.Scale };
                    break;
                case Value.Unknowable known when cell.Index.IsNone:
                    cell = cell with { Index = known.Symbol };
                    break;
                default:
                    return Value.Unknown;
            }
        }

        analysis.NameField(cell, part.Struct, part.Field);
        bool isStartOfPointee = cell is { Offset: 0, Region.Kind: RegionKind.Pointee, Index.IsNone: true };
        return isStartOfPointee ? Value.Of(new SymbolId(cell.Region.Id)) : new Value.Address(cell);
    }

    private void Copy(PathCursor cursor, IrInstruction.Copy copy)
    {
        Value target = Evaluation.Evaluate(cursor, copy.Target);
        Value source = Evaluation.Evaluate(cursor, copy.Source);
        long size = Evaluation.Evaluate(cursor, copy.Size) is Value.Constant known ? known.Number : long.MaxValue / 2;
        CheckPointer(cursor, target);
        if (MemoryModel.CellAt(target) is not Location to)
        {
            return;
        }

        if (source is Value.Constant { Number: 0 })
        {
            if (to.Offset == 0)
            {
                MemoryModel.Zero(cursor, to.Region);
            }
        }
        else if (MemoryModel.CellAt(source) is Location from)
        {
            analysis.Memory.Copy(cursor, to, from, size);
        }
        else
        {
            MemoryModel.Forget(cursor, to, size < int.MaxValue ? size : analysis.ExtentOf(to));
        }
    }

    private static void Unknown(PathCursor cursor, IrInstruction.Unknown unknown)
    {
        foreach (ValueId operand in unknown.Operands)
        {
            SymbolId symbol = Evaluation.Evaluate(cursor, operand).SymbolOrNone;
            if (!symbol.IsNone && cursor.State.Objects.Contains(symbol))
            {
                cursor.Mark(symbol, ObjectMarks.Escaped);
            }
        }

        if (!unknown.Result.IsNone)
        {
            Bind(cursor, unknown.Result, SomeNumber(cursor));
        }
    }
}
