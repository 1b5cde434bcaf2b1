using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Lint.Checks;
using Decref.Lint.Checks.Types;
using Decref.Lint.Contracts;
using Decref.Lint.Ir;

namespace Decref.Lint.Fixes;

/// <summary>Decides whether a variable surely owns its object, or holds NULL, whenever a block runs.</summary>
internal sealed class LeavingPlace(FixRequest request, OwnedVariable variable)
{
    private readonly IrFunction _function = request.Function;
    private readonly FlowGraph _graph = new(request.Function);

    /// <summary>The blocks the compiler made of the statement at a place.</summary>
    private ImmutableArray<int> BlocksAt(SourceLocation place) =>
    [
        .. Enumerable.Range(0, _function.Blocks.Length).Where(block =>
            IsAt(_function.Blocks[block].Exit.Position, place) || _function.Blocks[block].Instructions.Any(instruction => IsAt(instruction.Position, place))),
    ];

    /// <summary>Released just before the place, the object is released once on every path, and nothing that is not owned is touched.</summary>
    public bool IsCertain(SourceLocation place) => BlocksAt(place) is { IsEmpty: false } blocks && blocks.All(block => IsCertain(block, place));

    public bool IsNonNull(SourceLocation place) => BlocksAt(place).All(IsNonNull);

    private bool IsCertain(int block, SourceLocation place) =>
        IsSetBefore(block) && OnlyMadeOrNull(block, place) && !IsTakenBefore(block, place) && ((variable.ReleaseAcceptsNull && (!variable.IsFilled || IsSurelyFilled(block))) || IsNonNull(block));

    private bool IsSurelyFilled(int block) => ContractOf(variable.Maker)?.CannotFail == true && _graph.IsDominated(block, variable.MakerBlock);

    /// <summary>On every path to the block the call that makes the object has succeeded.</summary>
    public bool IsNonNull(int block)
    {
        if (variable.IsFilled)
        {
            Contract? contract = ContractOf(variable.Maker);
            return contract is not null && BranchOutcome.FailureOf(contract) is long failure
                && BranchOutcome.EdgesWithout(_function, id => id == variable.Maker.Result, failure).Any(edge => _graph.IsDominated(block, edge));
        }

        return _graph.IsDominated(block, variable.MakerBlock)
            && (ContractOf(variable.Maker)?.CannotFail == true || BranchOutcome.EdgesWithout(_function, IsValue, 0).Any(edge => _graph.IsDominated(block, edge)));
    }

    private bool IsSetBefore(int block) =>
        variable.IsFilled || Stores().Any(store => _graph.IsDominated(block, store.Block));

    /// <summary>Nothing but NULL and the result of the one call can be in the variable.</summary>
    private bool OnlyMadeOrNull(int block, SourceLocation place) => Stores().All(store =>
        _function[store.Store.Value] is IrValue.Null || store.Store.Value == variable.Maker.Result || !Before(block, place).Contains(store.Store));

    /// <summary>The instructions that can run before the place is reached.</summary>
    private IEnumerable<IrInstruction> Before(int block, SourceLocation place)
    {
        IEnumerable<IrInstruction> here = _function.Blocks[block].Instructions;
        return Enumerable.Range(0, _function.Blocks.Length)
            .Where(earlier => _graph.Leads(earlier, block))
            .SelectMany(earlier => _function.Blocks[earlier].Instructions.AsEnumerable())
            .Concat(here.TakeWhile(instruction => !IsAt(instruction.Position, place)));
    }

    /// <summary>Another call or store takes the object over, or releases it, on some path to the block.</summary>
    private bool IsTakenBefore(int block, SourceLocation place) => Before(block, place).Any(instruction =>
        instruction is not IrInstruction.Call { IsNoReturn: true } && Takes(instruction) && !IsFailedSteal(instruction, block));

    /// <summary>Releases the object, gives it away or keeps it in another place.</summary>
    public bool Takes(IrInstruction instruction)
    {
        if (instruction == variable.Maker || (instruction is IrInstruction.Store store && store.Address == variable.Local))
        {
            return false;
        }

        bool isAlias = instruction is IrInstruction.Store other && IsValue(other.Value);
        return isAlias || request.Types.Effects.OfInstruction(_function, instruction).Any(effect =>
            effect.Kind is not (EffectKind.Acquires or EffectKind.Untracks) && IsObject(effect.Subject));
    }

    private bool IsObject(Place subject) => subject.Base switch
    {
        Origin.Made made => made.Call == variable.Maker.Result && subject.Offset == 0,
        Origin.Variable local => local.Local == variable.Local,
        Origin.Loaded { Base: Origin.Variable local } => local.Local == variable.Local,
        _ => false,
    };

    /// <summary>A call that steals on success has failed on every path to the block.</summary>
    private bool IsFailedSteal(IrInstruction instruction, int block)
    {
        if (instruction is not IrInstruction.Call call || ContractOf(call) is not Contract contract
            || !contract.Parameters.Any(parameter => parameter.Effect == ParameterEffect.StealsOnSuccess) || BranchOutcome.FailureOf(contract) is not long failure)
        {
            return false;
        }

        long success = failure == 0 ? 1 : 0;
        return BranchOutcome.EdgesWithout(_function, id => id == call.Result, success).Any(edge => _graph.IsDominated(block, edge));
    }

    private IEnumerable<(IrInstruction.Store Store, int Block)> Stores() =>
        _function.Blocks.SelectMany((block, index) => block.Instructions.OfType<IrInstruction.Store>().Where(store => store.Address == variable.Local).Select(store => (store, index)));

    private bool IsValue(ValueId id) =>
        id == variable.Maker.Result || (_function.Definition(id) is IrInstruction.Load load && load.Address == variable.Local);

    private Contract? ContractOf(IrInstruction.Call call) =>
        PlaceResolver.Callee(_function, call) is string callee ? request.Types.Under.Contracts.Find(callee, request.Types.Under.Python) : null;

    private static bool IsAt(SourcePosition position, SourceLocation place) =>
        position.Line == place.Line && position.Column == place.Column && position.File == place.File;
}
