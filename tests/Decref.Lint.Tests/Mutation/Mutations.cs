using System.Collections.Frozen;
using System.Collections.Immutable;
using Decref.Lint.Ir;

namespace Decref.Lint.Tests.Mutation;

/// <summary>The mistakes people make, one at a time: a release forgotten or doubled, a reference not taken or taken twice, a block freed by the wrong function.</summary>
public static class Mutations
{
    private static readonly FrozenSet<string> Releases =
        ["Py_DECREF", "Py_XDECREF", "free", "PyMem_Free", "PyMem_RawFree", "PyObject_Free", "PyBuffer_Release", "fclose", "close", "closedir", "PyGILState_Release"];

    private static readonly FrozenDictionary<string, string> OtherDomain = new Dictionary<string, string>
    {
        ["free"] = "PyMem_Free",
        ["PyMem_Free"] = "free",
        ["PyMem_RawFree"] = "PyObject_Free",
        ["PyObject_Free"] = "PyMem_RawFree",
    }.ToFrozenDictionary();

    public static IEnumerable<Mutation> Of(IrFunction function)
    {
        for (int block = 0; block < function.Blocks.Length; block++)
        {
            for (int index = 0; index < function.Blocks[block].Instructions.Length; index++)
            {
                if (function.Blocks[block].Instructions[index] is IrInstruction.Call call && function[call.Callee] is IrValue.FunctionAddress callee)
                {
                    foreach (Mutation mutation in OfCall(function, block, index, call, callee.Name))
                    {
                        yield return mutation;
                    }
                }
            }
        }
    }

    private static IEnumerable<Mutation> OfCall(IrFunction function, int block, int index, IrInstruction.Call call, string callee)
    {
        if (Releases.Contains(callee))
        {
            yield return new Mutation("release forgotten", Replace(function, block, index, Nothing(call)), call.Position);
        }

        if (callee is "Py_DECREF" or "free" or "PyMem_Free" or "PyObject_Free" or "fclose")
        {
            yield return new Mutation("release doubled", Insert(function, block, index, call), call.Position);
        }

        if (callee == "Py_INCREF")
        {
            yield return new Mutation("reference not taken", Replace(function, block, index, Nothing(call)), call.Position);
            yield return new Mutation("reference taken twice", Insert(function, block, index, call), call.Position);
        }

        if (OtherDomain.TryGetValue(callee, out string? other))
        {
            yield return new Mutation("freed in another domain", Rename(function, block, index, call, other), call.Position);
        }
    }

    /// <summary>A merge of nothing: the instruction stays in place, so that numbers of others keep their meaning.</summary>
    private static IrInstruction.Phi Nothing(IrInstruction.Call call) => new(ValueId.None, call.Position, []);

    private static IrFunction Replace(IrFunction function, int block, int index, IrInstruction instruction)
    {
        IrBlock body = function.Blocks[block];
        return function with { Blocks = function.Blocks.SetItem(block, body with { Instructions = body.Instructions.SetItem(index, instruction) }) };
    }

    private static IrFunction Insert(IrFunction function, int block, int index, IrInstruction.Call call)
    {
        IrBlock body = function.Blocks[block];
        ImmutableArray<IrValue> values =
        [
            .. function.Values.Select(value => value is IrValue.Result made && made.Block.Index == block && made.Instruction >= index
                ? made with { Instruction = made.Instruction + 1 }
                : value),
        ];
        return function with
        {
            Values = values,
            Blocks = function.Blocks.SetItem(block, body with { Instructions = body.Instructions.Insert(index, call with { Result = ValueId.None }) }),
        };
    }

    private static IrFunction Rename(IrFunction function, int block, int index, IrInstruction.Call call, string name)
    {
        var callee = new ValueId(function.Values.Length);
        IrFunction longer = function with { Values = function.Values.Add(new IrValue.FunctionAddress(name)) };
        return Replace(longer, block, index, call with { Callee = callee });
    }
}
