using System.Collections.Immutable;
using Decref.Lint.Engine.Evidence;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Values;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine;

/// <summary>What is known of a function before any path is walked.</summary>
public sealed class FunctionShape
{
    private readonly bool[] _isInCycle;
    private readonly bool[] _onlyReturns;
    private readonly bool[] _isLabelled;
    private readonly string?[] _variables;
    private readonly HashSet<int> _walkingPointers;
    private readonly HashSet<int> _keptAsObjects;
    private readonly RepeatedQuestions _questions;
    private readonly CountedLoops _counters;
    private PlainVariables? _plainVariables;

    public FunctionShape(IrModule module, IrFunction function)
    {
        Module = module;
        Function = function;
        Liveness = new Liveness(function);
        _isInCycle = FindCycles(function);
        _onlyReturns = [.. function.Blocks.Select(OnlyReturns)];
        ReturnVariable = FindReturnVariable(function);
        _isLabelled = [.. function.Blocks.Select(block => Labels.IsFromSource(block.Label))];
        _questions = new RepeatedQuestions(function);
        _counters = new CountedLoops(function);
        _walkingPointers = FindWalkingPointers(function);
        _keptAsObjects = PresumedResults.KeptAsObjects(function);
        _variables = new string?[function.Values.Length];
        foreach (IrInstruction.Local local in function.Blocks.SelectMany(block => block.Instructions).OfType<IrInstruction.Local>())
        {
            _variables[local.Result.Index] = local.Variable;
        }
    }

    public IrModule Module { get; }

    public IrFunction Function { get; }

    public Liveness Liveness { get; }

    /// <summary>Worked out when first asked for: few functions need it.</summary>
    public PlainVariables PlainVariables => _plainVariables ??= new PlainVariables(Function, IsInCycle);

    public bool IsInCycle(BlockId block) => _isInCycle[block.Index];

    /// <summary>The next value of a pointer that a loop moves on (<c>p++</c>): which element it is at is a matter of the round.</summary>
    public bool IsWalkingPointer(ValueId result) => _walkingPointers.Contains(result.Index);

    /// <summary>The result of a call goes straight to a variable for Python objects.</summary>
    public bool IsKeptAsObject(ValueId result) => _keptAsObjects.Contains(result.Index);

    /// <summary>The same is computed of the same variables elsewhere in the function.</summary>
    public bool IsRepeated(ValueId result) => _questions.Contains(result);

    /// <summary>The next value of a variable that is counted up one by one.</summary>
    public bool IsCounter(ValueId sum) => _counters.Contains(sum);

    /// <summary>Where a counter that chooses elements of an array on the stack ends: <c>i++</c> of a loop with <c>items[i]</c> that ends at <c>i &lt; 3</c>.</summary>
    public ImmutableArray<ValueId> EndsOf(ValueId sum) => _counters.EndsOf(sum);

    /// <summary>A switch asks for the value that the masked one was taken from.</summary>
    public bool ChoosesByFlags => _questions.ChoosesByFlags;

    /// <summary>Where all return statements of an unoptimised function meet.</summary>
    public bool IsReturnBlock(BlockId block) => _onlyReturns[block.Index];

    /// <summary>The variable that <c>return</c> statements fill, 0 when the function has none.</summary>
    public int ReturnVariable { get; }

    /// <summary>The block starts at a label of the source.</summary>
    public bool IsLabelled(BlockId block) => _isLabelled[block.Index];

    /// <summary>The name in the source, null for a compiler temporary.</summary>
    public string? VariableOf(Region region) => region.Kind == RegionKind.Local ? _variables[region.Id] : null;

    /// <summary>Bytes of a variable, 0 for anything else.</summary>
    public int SizeOf(Region region) =>
        region.Kind == RegionKind.Local && Function.Definition(new ValueId(region.Id)) is IrInstruction.Local local ? local.Type.Size : 0;

    public IrInstruction InstructionAt(int block, int instruction) => Function.Blocks[block].Instructions[instruction];

    private HashSet<int> FindWalkingPointers(IrFunction function)
    {
        HashSet<int> found = [];
        foreach (IrBlock block in function.Blocks.Where((_, index) => _isInCycle[index]))
        {
            foreach (IrInstruction.Store store in block.Instructions.OfType<IrInstruction.Store>())
            {
                if (function.Definition(store.Value) is IrInstruction.Part { Field: null } step
                    && function.Definition(step.Base) is IrInstruction.Load load && load.Address == store.Address)
                {
                    found.Add(store.Value.Index);
                }
            }
        }

        return found;
    }

    private static bool OnlyReturns(IrBlock block) =>
        block.Exit is IrTerminator.Return
        && block.Instructions.All(instruction => instruction is IrInstruction.Load or IrInstruction.Phi);

    private static int FindReturnVariable(IrFunction function) =>
        function.Blocks.Where(block => block.Exit is IrTerminator.Return)
            .SelectMany(block => block.Instructions.OfType<IrInstruction.Load>().Where(load => load.Result == ((IrTerminator.Return)block.Exit).Value))
            .Select(load => load.Address)
            .FirstOrDefault(address => function.Definition(address) is IrInstruction.Local { Variable: null })
            .Index;

    private static bool[] FindCycles(IrFunction function)
    {
        ImmutableArray<int[]> successors = [.. function.Blocks.Select(block => Operands.Successors(block.Exit).Select(next => next.Index).ToArray())];
        bool[] inCycle = new bool[function.Blocks.Length];
        foreach (List<int> component in StronglyConnected.Components(successors.Length, node => successors[node]))
        {
            bool isCycle = component.Count > 1 || successors[component[0]].Contains(component[0]);
            component.ForEach(block => inCycle[block] = isCycle);
        }

        return inCycle;
    }
}
