using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Steps;
using Decref.Lint.Engine.Values;
using Decref.Lint.Ir;

namespace Decref.Lint.Engine.Paths;

/// <summary>
/// Walks every path of a function, shortest first, and those that need a failure for want of memory last: what can be reached in both
/// ways is told the way that happens. A path that reaches a point in a state seen there before ends, so loops come to a fixpoint by themselves.
/// </summary>
public sealed class PathExplorer
{
    private readonly FunctionAnalysis _analysis;
    private readonly IrFunction _function;
    private readonly InstructionStep _instructions;
    private readonly CallStep _calls;
    private readonly ExitStep _exits;
    private readonly StateCleaner _cleaner;
    private readonly Queue<PathNode> _queue = [];
    private readonly Queue<PathNode> _withoutMemory = [];
    private readonly SeenStates _seen;
    private int _steps;

    public PathExplorer(FunctionAnalysis analysis)
    {
        _analysis = analysis;
        _function = analysis.Shape.Function;
        _instructions = new InstructionStep(analysis);
        _calls = new CallStep(analysis);
        _exits = new ExitStep(analysis);
        _cleaner = new StateCleaner(analysis);
        _seen = new SeenStates(analysis);
    }

    /// <summary>What the function's returns look like; one per different state.</summary>
    public IReadOnlyList<FunctionExit> Exits => _exits.Exits;

    /// <summary>The budget that was hit, null when every path was walked.</summary>
    public string? Shortage { get; private set; }

    public void Explore()
    {
        foreach (Check check in _analysis.Checks)
        {
            check.Entered(_analysis);
        }

        _queue.Enqueue(new PathNode(null, new BlockId(0), 0, AtEntry(), [], SourcePosition.None));
        while ((_queue.TryDequeue(out PathNode? node) || _withoutMemory.TryDequeue(out node)) && _steps <= _analysis.Limits.Steps)
        {
            if (!node.IsSuperseded)
            {
                Walk(node);
            }
        }

        Shortage = _steps > _analysis.Limits.Steps ? $"more than {_analysis.Limits.Steps:N0} steps"
            : _seen.IsOverfull ? $"more than {_analysis.Limits.StatesPerPoint} different states at one place"
            : null;
    }

    /// <summary>The interpreter never passes NULL for the object a method or slot is called on.</summary>
    private ProgramState AtEntry() => _analysis.HasSelf
        ? ProgramState.Empty.WithFact(_analysis.Symbols.Intern(new SymbolOrigin.Parameter(0)), Fact.NotNull)
        : ProgramState.Empty;

    private void Walk(PathNode node)
    {
        var cursor = new PathCursor(_analysis, node);
        IrBlock block = _function.Blocks[node.Block.Index];
        for (; cursor.Instruction < block.Instructions.Length; cursor.Instruction++)
        {
            _steps++;
            IrInstruction instruction = block.Instructions[cursor.Instruction];
            cursor.Position = instruction.Position;
            switch (instruction)
            {
                case IrInstruction.Call call:
                    if (!Call(cursor, call, ref cursor))
                    {
                        return;
                    }

                    break;
                case IrInstruction.Select select:
                    if (!Select(cursor, select))
                    {
                        return;
                    }

                    break;
                case IrInstruction.Phi:
                    break;
                default:
                    _instructions.Execute(cursor, instruction);
                    break;
            }

            if (cursor.IsOver)
            {
                return;
            }
        }

        Leave(cursor, block.Exit);
    }

    /// <summary>True when the walk goes on in <paramref name="next"/>; other ways were put in the queue.</summary>
    private bool Call(PathCursor cursor, IrInstruction.Call call, ref PathCursor next)
    {
        IrBlock block = _function.Blocks[cursor.Block.Index];
        if (block.Exit is IrTerminator.Invoke invoke && cursor.Instruction == block.Instructions.Length - 1 && MayThrow(cursor, call))
        {
            PathCursor thrown = cursor.Fork(cursor.State);
            thrown.Tell(PathEventKind.Throws, "a C++ exception is thrown");
            Go(thrown, invoke.Unwind);
        }

        List<PathCursor> ends = _calls.Execute(cursor, call);
        if (ends.Count == 1)
        {
            next = ends[0];
            return true;
        }

        foreach (PathCursor end in ends)
        {
            DropReadTemporaries(end);
            _analysis.Ownership.ReportLostTemporaries(end);
            Enqueue(end.Arrive(end.Block, end.Instruction + 1));
        }

        return false;
    }

    /// <summary>A result nobody reads any more would only tell equal states apart: calls that follow each other would multiply them.</summary>
    private void DropReadTemporaries(PathCursor cursor)
    {
        SmallMap<int, Value> read = cursor.State.Temporaries.Where(
            (_analysis.Shape.Liveness, cursor.Instruction), static (given, value, _) => given.Liveness.IsReadAfter(value, given.Instruction));
        cursor.State = ReferenceEquals(read, cursor.State.Temporaries) ? cursor.State : cursor.State with { Temporaries = read };
    }

    /// <summary>The C API is C: it does not throw, though the compiler cannot know.</summary>
    private bool MayThrow(PathCursor cursor, IrInstruction.Call call) =>
        _calls.ModelOf(cursor, call).Contract is null && _analysis.Calls.Throwing.MayThrow(CallStep.SiteOf(cursor, call).Function);

    private bool Select(PathCursor cursor, IrInstruction.Select select)
    {
        Value condition = Evaluation.Evaluate(cursor, select.Condition);
        if (Evaluation.Truth(cursor, condition) is bool known)
        {
            Bind(cursor, select.Result, known ? select.WhenTrue : select.WhenFalse);
            return true;
        }

        foreach (bool truth in (ReadOnlySpan<bool>)[true, false])
        {
            if (Evaluation.Assume(cursor, condition, truth) is ProgramState state)
            {
                PathCursor fork = cursor.Fork(state);
                Bind(fork, select.Result, truth ? select.WhenTrue : select.WhenFalse);
                Enqueue(fork.Arrive(fork.Block, fork.Instruction + 1));
            }
        }

        return false;
    }

    private static void Bind(PathCursor cursor, ValueId result, ValueId value) =>
        cursor.State = cursor.State.WithTemporary(result.Index, Evaluation.Evaluate(cursor, value));

    private void Leave(PathCursor cursor, IrTerminator exit)
    {
        cursor.Position = exit.Position;
        switch (exit)
        {
            case IrTerminator.Jump jump:
                Go(cursor, jump.Target);
                break;
            case IrTerminator.Branch branch:
                Branch(cursor, branch);
                break;
            case IrTerminator.Switch choice:
                Choose(cursor, choice);
                break;
            case IrTerminator.Invoke invoke:
                Go(cursor, invoke.Normal);
                break;
            case IrTerminator.Return leave:
                _exits.Return(cursor, leave);
                break;
            case IrTerminator.Resume:
                _exits.Unwind(cursor);
                break;
        }
    }

    private void Branch(PathCursor cursor, IrTerminator.Branch branch)
    {
        Value condition = Evaluation.Evaluate(cursor, branch.Condition);
        bool isOpen = Evaluation.Truth(cursor, condition) is null;
        foreach (bool truth in (ReadOnlySpan<bool>)[true, false])
        {
            if (Evaluation.Assume(cursor, condition, truth) is ProgramState state)
            {
                PathCursor way = cursor.Fork(state);
                if (isOpen && Evaluation.IsBeyondMemory(condition, truth))
                {
                    way.Tell(PathEventKind.FailsForMemory, "it is larger than memory can be");
                }
                else if (isOpen)
                {
                    way.TellDecision(Asked(condition), new Decision(cursor.Block, truth, Evaluation.Learnt(condition, truth)));
                }

                Go(way, truth ? branch.WhenTrue : branch.WhenFalse);
            }
        }
    }

    private static SymbolId Asked(Value condition) => condition switch
    {
        Value.Test { Left.SymbolOrNone.IsNone: true } test => test.Right.SymbolOrNone,
        Value.Test test => test.Left.SymbolOrNone,
        _ => condition.SymbolOrNone,
    };

    private void Choose(PathCursor cursor, IrTerminator.Switch choice)
    {
        Value value = Evaluation.Evaluate(cursor, choice.Value);
        ProgramState? remaining = cursor.State;
        foreach (SwitchCase one in choice.Cases)
        {
            if (remaining is null)
            {
                return;
            }

            PathCursor asked = cursor.Fork(remaining);
            var test = new Value.Test(ComparisonKind.Equal, value, Value.OfNumber(one.Value));
            if (Evaluation.Assume(asked, test, truth: true) is ProgramState taken)
            {
                PathCursor way = cursor.Fork(taken);
                way.Tell(PathEventKind.Decides, $"goes to case {one.Value}");
                Go(way, one.Target);
            }

            remaining = Evaluation.Assume(asked, test, truth: false);
        }

        if (remaining is not null && !ComparesInEveryWay(value, cursor, choice) && !NamesEveryEnumerator(choice))
        {
            Go(cursor.Fork(remaining), choice.Default);
        }
    }

    /// <summary>A rich comparison is asked with Py_LT (0) to Py_GE (5) and nothing else: no path leads past a switch that names all six.</summary>
    private static bool ComparesInEveryWay(Value operation, PathCursor cursor, IrTerminator.Switch choice) =>
        operation is Value.Unknowable known && cursor.Symbols.OriginOf(known.Symbol) is SymbolOrigin.Parameter { Index: 2 }
        && Enumerable.Range(0, 6).All(way => choice.Cases.Any(one => one.Value == way));

    /// <summary>A switch without a default that has a case for each name of an enumeration: its author reckons with no other value.</summary>
    private bool NamesEveryEnumerator(IrTerminator.Switch choice) =>
        _function[choice.Value] is IrValue.Result made
        && _analysis.Shape.InstructionAt(made.Block.Index, made.Instruction) is IrInstruction.Load { Type.Enumerators: > 0 and int names }
        && choice.Cases.Length >= names && Labels.IsAfterSwitch(_function.Blocks[choice.Default.Index].Label);

    private void Go(PathCursor cursor, BlockId target)
    {
        if (_analysis.Shape.IsReturnBlock(target) && !cursor.ReturnPosition.IsKnown)
        {
            cursor.ReturnPosition = cursor.Position;
        }

        IrBlock block = _function.Blocks[target.Index];
        if (_analysis.Shape.IsLabelled(target))
        {
            cursor.Tell(PathEventKind.Jumps, $"goes to '{block.Label}'");
        }

        BindPhis(cursor, block);
        _analysis.Ownership.ReportLostTemporaries(cursor);
        cursor.State = _cleaner.Clean(cursor, target, _seen.CountAt(target) >= _analysis.Limits.CoarseFrom ? Detail.Coarse : Detail.Full);
        Enqueue(cursor.Arrive(target, 0));
    }

    private static void BindPhis(PathCursor cursor, IrBlock target)
    {
        ProgramState state = cursor.State;
        foreach (IrInstruction instruction in target.Instructions)
        {
            foreach (PhiEdge edge in instruction is IrInstruction.Phi phi ? phi.Edges : [])
            {
                if (edge.From == cursor.Block)
                {
                    state = state.WithTemporary(instruction.Result.Index, Evaluation.Evaluate(cursor, edge.Value));
                }
            }
        }

        cursor.State = state;
    }

    private void Enqueue(PathNode node)
    {
        if (_seen.Admit(node) is PathNode admitted)
        {
            (admitted.Traits.FailsForMemory ? _withoutMemory : _queue).Enqueue(admitted);
        }
    }
}
