using Decref.Lint.Engine.State;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine.Values;

/// <summary>Local variables that are only ever read and written by name: nobody has their address, so what was not stored here is not in them.</summary>
public sealed class PlainVariables
{
    private readonly HashSet<int> _set = [];
    private readonly HashSet<int> _setInLoops = [];

    public PlainVariables(IrFunction function, Func<BlockId, bool> isInCycle)
    {
        foreach (IrInstruction.Local local in function.Blocks.SelectMany(block => block.Instructions).OfType<IrInstruction.Local>())
        {
            _set.Add(local.Result.Index);
        }

        for (int block = 0; block < function.Blocks.Length; block++)
        {
            foreach (IrInstruction instruction in function.Blocks[block].Instructions)
            {
                Note(instruction, isInCycle(new BlockId(block)));
            }
        }
    }

    public bool Contains(Region region) => region.Kind == RegionKind.Local && _set.Contains(region.Id);

    /// <summary>A loop fills it: that the loop runs at all may be known to the caller.</summary>
    public bool IsSetInLoop(Region region) => _setInLoops.Contains(region.Id);

    private void Note(IrInstruction instruction, bool isInCycle)
    {
        switch (instruction)
        {
            case IrInstruction.Load:
                break;
            case IrInstruction.Store store:
                _set.Remove(store.Value.Index);
                if (isInCycle)
                {
                    _setInLoops.Add(store.Address.Index);
                }

                break;
            default:
                foreach (ValueId operand in Operands.Of(instruction))
                {
                    _set.Remove(operand.Index);
                }

                break;
        }
    }
}
