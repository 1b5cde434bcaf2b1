using Decref.Lint.Engine.Values;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine.State;

/// <summary>
/// Which temporaries and which local variables may still be read from the start of each block. A variable whose address is stored
/// or merged with another is taken as always live; one that is only passed to calls is live while such a call can follow.
/// </summary>
public sealed class Liveness
{
    private readonly IrFunction _function;
    private readonly int[] _baseLocal;
    private readonly BitSet _alwaysLive;
    private readonly BitSet[] _temporaries;
    private readonly BitSet[] _locals;
    private readonly int[] _lastUse;

    public Liveness(IrFunction function)
    {
        _function = function;
        int values = function.Values.Length;
        _baseLocal = new int[values];
        _alwaysLive = new BitSet(values);
        _lastUse = new int[values];
        _temporaries = Sets(function.Blocks.Length, values);
        _locals = Sets(function.Blocks.Length, values);
        FindBaseLocals();
        Solve();
    }

    public bool IsTemporaryLive(BlockId block, int value) => _temporaries[block.Index][value];

    public bool IsLocalLive(BlockId block, int local) => _alwaysLive[local] || _locals[block.Index][local];

    /// <summary>A temporary of this block that is read after the instruction, here or in another block.</summary>
    public bool IsReadAfter(int value, int instruction) => _lastUse[value] > instruction;

    /// <summary>The local variable an address points into, 0 when it is none.</summary>
    public int BaseLocal(ValueId address) => _baseLocal[address.Index];

    private static BitSet[] Sets(int blocks, int values)
    {
        var sets = new BitSet[blocks];
        for (int block = 0; block < blocks; block++)
        {
            sets[block] = new BitSet(values);
        }

        return sets;
    }

    private void FindBaseLocals()
    {
        foreach (IrInstruction instruction in _function.Blocks.SelectMany(block => block.Instructions))
        {
            if (instruction is IrInstruction.Local local)
            {
                _baseLocal[local.Result.Index] = local.Result.Index;
            }
            else if (instruction is IrInstruction.Part part)
            {
                _baseLocal[part.Result.Index] = _baseLocal[part.Base.Index];
            }
        }

        foreach (IrInstruction instruction in _function.Blocks.SelectMany(block => block.Instructions))
        {
            MarkEscapes(instruction);
        }
    }

    private void MarkEscapes(IrInstruction instruction)
    {
        switch (instruction)
        {
            case IrInstruction.Store store:
                _alwaysLive[_baseLocal[store.Value.Index]] = true;
                break;
            case IrInstruction.Select or IrInstruction.Phi or IrInstruction.Unknown:
                foreach (ValueId operand in Operands.Of(instruction))
                {
                    _alwaysLive[_baseLocal[operand.Index]] = true;
                }

                break;
        }
    }

    private void Solve()
    {
        int blocks = _function.Blocks.Length;
        int values = _function.Values.Length;
        (BitSet[] used, BitSet[] defined) = (Sets(blocks, values), Sets(blocks, values));
        (BitSet[] read, BitSet[] written) = (Sets(blocks, values), Sets(blocks, values));
        for (int block = 0; block < blocks; block++)
        {
            Collect(block, used[block], defined[block], read[block], written[block]);
        }

        bool changed = true;
        while (changed)
        {
            changed = false;
            for (int block = blocks - 1; block >= 0; block--)
            {
                changed |= _temporaries[block].Transfer(used[block], After(_temporaries, block), defined[block]);
                changed |= _locals[block].Transfer(read[block], After(_locals, block), written[block]);
            }
        }

        MarkLiveOut();
    }

    private BitSet After(BitSet[] sets, int block)
    {
        var after = new BitSet(_function.Values.Length);
        foreach (BlockId next in Operands.Successors(_function.Blocks[block].Exit))
        {
            after.Add(sets[next.Index]);
        }

        return after;
    }

    private void Collect(int block, BitSet used, BitSet defined, BitSet read, BitSet written)
    {
        IrBlock body = _function.Blocks[block];
        for (int index = body.Instructions.Length - 1; index >= 0; index--)
        {
            IrInstruction instruction = body.Instructions[index];
            if (!instruction.Result.IsNone)
            {
                defined[instruction.Result.Index] = true;
                used[instruction.Result.Index] = false;
            }

            CollectVariables(instruction, read, written);
            foreach (ValueId operand in Operands.Of(instruction))
            {
                used[operand.Index] = true;
                _lastUse[operand.Index] = Math.Max(_lastUse[operand.Index], index);
            }
        }

        foreach (ValueId operand in Operands.Of(body.Exit))
        {
            _lastUse[operand.Index] = int.MaxValue;
            if (!defined[operand.Index])
            {
                used[operand.Index] = true;
            }
        }
    }

    private void CollectVariables(IrInstruction instruction, BitSet read, BitSet written)
    {
        if (instruction is IrInstruction.Store store && store.Address.Index == _baseLocal[store.Address.Index])
        {
            written[store.Address.Index] = true;
            read[store.Address.Index] = false;
            return;
        }

        if (instruction is IrInstruction.Part)
        {
            return;
        }

        foreach (ValueId operand in Operands.Of(instruction))
        {
            int local = _baseLocal[operand.Index];
            if (local != 0)
            {
                read[local] = true;
                written[local] = false;
            }
        }
    }

    private void MarkLiveOut()
    {
        for (int block = 0; block < _function.Blocks.Length; block++)
        {
            BitSet after = After(_temporaries, block);
            foreach (IrInstruction instruction in _function.Blocks[block].Instructions)
            {
                if (!instruction.Result.IsNone && after[instruction.Result.Index])
                {
                    _lastUse[instruction.Result.Index] = int.MaxValue;
                }
            }
        }
    }
}
