using System.Collections.Immutable;
using Decref.Lint.Contracts;
using Decref.Lint.Ir;

namespace Decref.Lint.Tests.Mutation;

/// <summary>A direct call of a contracted function, and the function as it would be with another instruction there.</summary>
public sealed record CallInFunction(IrFunction Function, int Block, int Index, IrInstruction.Call Call, Contract Contract, PythonVersion Python)
{
    /// <summary>None, True or False: one reference more to them costs nothing.</summary>
    public bool IsOfSingleton =>
        Function[Call.Arguments[0]] is IrValue.GlobalAddress { Name: "_Py_NoneStruct" or "_Py_TrueStruct" or "_Py_FalseStruct" };

    public static IEnumerable<CallInFunction> Of(IrFunction function, PythonVersion python)
    {
        for (int block = 0; block < function.Blocks.Length; block++)
        {
            for (int index = 0; index < function.Blocks[block].Instructions.Length; index++)
            {
                if (function.Blocks[block].Instructions[index] is IrInstruction.Call call
                    && function[call.Callee] is IrValue.FunctionAddress callee
                    && ContractTable.BuiltIn.Find(callee.Name, python) is Contract contract)
                {
                    yield return new CallInFunction(function, block, index, call, contract, python);
                }
            }
        }
    }

    /// <summary>Without the call: a merge of nothing stays in its place, so that numbers of others keep their meaning.</summary>
    public IrFunction Left() => With(new IrInstruction.Phi(ValueId.None, Call.Position, []));

    /// <summary>The call is made once more just before, and its result dropped.</summary>
    public IrFunction Doubled()
    {
        IrBlock body = Function.Blocks[Block];
        ImmutableArray<IrValue> values =
        [
            .. Function.Values.Select(value => value is IrValue.Result made && made.Block.Index == Block && made.Instruction >= Index
                ? made with { Instruction = made.Instruction + 1 }
                : value),
        ];
        return Function with
        {
            Values = values,
            Blocks = Function.Blocks.SetItem(Block, body with { Instructions = body.Instructions.Insert(Index, Call with { Result = ValueId.None }) }),
        };
    }

    public IrFunction Renamed(string name)
    {
        var callee = new ValueId(Function.Values.Length);
        IrFunction changed = With(Call with { Callee = callee });
        return changed with { Values = changed.Values.Add(new IrValue.FunctionAddress(name)) };
    }

    /// <summary>
    /// The branch on the result of this call always takes the way of success; null when no branch asks for NULL, or nothing that
    /// follows needs an object: <c>if (made == NULL) return NULL; return made;</c> is as good without the test.
    /// </summary>
    public IrFunction? Unchecked()
    {
        if (!IsNeeded())
        {
            return null;
        }

        for (int block = 0; block < Function.Blocks.Length; block++)
        {
            if (Function.Blocks[block].Exit is IrTerminator.Branch branch
                && Function.Definition(branch.Condition) is IrInstruction.Compare { Kind: ComparisonKind.Equal or ComparisonKind.NotEqual } test
                && Function[test.Right] is IrValue.Null
                && IsResult(test.Left))
            {
                BlockId kept = test.Kind == ComparisonKind.Equal ? branch.WhenFalse : branch.WhenTrue;
                IrBlock body = Function.Blocks[block] with { Exit = new IrTerminator.Jump(branch.Position, kept) };
                return Function with { Blocks = Function.Blocks.SetItem(block, body) };
            }
        }

        return null;
    }

    /// <summary>The result is dereferenced somewhere, or passed to who does not accept NULL.</summary>
    private bool IsNeeded()
    {
        HashSet<ValueId> copies = [Call.Result];
        foreach (ValueId variable in Function.Instructions.OfType<IrInstruction.Store>().Where(store => store.Value == Call.Result).Select(store => store.Address).ToArray())
        {
            copies.UnionWith(Function.Instructions.OfType<IrInstruction.Load>().Where(load => load.Address == variable).Select(load => load.Result));
        }

        return Function.Instructions.Any(instruction => instruction switch
        {
            IrInstruction.Part part => copies.Contains(part.Base),
            IrInstruction.Load load => copies.Contains(load.Address),
            IrInstruction.Store store => copies.Contains(store.Address),
            IrInstruction.Copy copy => copies.Contains(copy.Target) || copies.Contains(copy.Source),
            IrInstruction.Call call => Function[call.Callee] is IrValue.FunctionAddress callee && NeedsOne(callee.Name, call.Arguments, copies),
            _ => false,
        });
    }

    private bool NeedsOne(string callee, ImmutableArray<ValueId> arguments, HashSet<ValueId> values) =>
        ContractTable.BuiltIn.Find(callee, Python) is Contract contract
        && contract.Parameters.Zip(arguments).Any(pair => values.Contains(pair.Second) && pair.First.NeedsPointer && pair.First.Effect != ParameterEffect.Steals);

    private IrFunction With(IrInstruction instruction)
    {
        IrBlock body = Function.Blocks[Block];
        return Function with { Blocks = Function.Blocks.SetItem(Block, body with { Instructions = body.Instructions.SetItem(Index, instruction) }) };
    }

    /// <summary>The result itself, or what is read from the variable it was stored into in the same block.</summary>
    private bool IsResult(ValueId value) =>
        value == Call.Result
        || (Function[value] is IrValue.Result read
            && read.Block.Index == Block
            && Function.Definition(value) is IrInstruction.Load load
            && Function.Blocks[Block].Instructions.Take(read.Instruction).OfType<IrInstruction.Store>().LastOrDefault(store => store.Address == load.Address)?.Value == Call.Result);
}
