using System.Collections.Immutable;
using Decref.Lint.Contracts;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;
using Decref.Lint.Engine.Values;
using Decref.Lint.Ir;
using Decref.Lint.Summaries;

namespace Decref.Lint.Engine.Evidence;

/// <summary>
/// Functions that fail only because a number they were given is out of range (<c>item_at(self, i)</c>), or an object of a wrong type. A
/// caller that compared the number, wrote it down, or passes an object of its own, knows that it is right.
/// </summary>
internal static class RejectedNumbers
{
    /// <summary>The parameter that alone decides that the path fails, <see cref="Outcome.NoNumber"/> when something else has a say.</summary>
    public static int Of(PathCursor cursor)
    {
        if (cursor.Analysis.Role.IsCalledByPython || cursor.State.Exception != ExceptionState.Set || cursor.Traits is { Fails: true } or { FailsForMemory: true })
        {
            return Outcome.NoNumber;
        }

        ImmutableArray<int> decisive =
        [
            .. cursor.History()
                .Where(happened => happened.Kind is PathEventKind.Decides or PathEventKind.FailsForArgument && !happened.Subject.IsNone)
                .Select(happened => ParameterAskedAbout(cursor, happened.Subject))
                .Distinct(),
        ];
        return decisive is [int only] ? only : Outcome.NoNumber;
    }

    /// <summary>The number comes from this function's caller, is spelled out, or was compared with something on the way here.</summary>
    public static bool IsChecked(PathCursor cursor, Value number) => number switch
    {
        Value.Constant => true,
        Value.Unknowable known => !cursor.Analysis.Role.IsCalledByPython && NumberAt(cursor, known.Symbol) != Outcome.NoNumber
            || IsOwnObject(cursor, known.Symbol)
            || cursor.History().Any(happened => happened.Kind == PathEventKind.Decides && happened.Subject == known.Symbol),
        _ => false,
    };

    /// <summary>The instance a method is called on, and what its fields hold.</summary>
    private static bool IsOwnObject(PathCursor cursor, SymbolId symbol) => cursor.Symbols.OriginOf(symbol) switch
    {
        SymbolOrigin.Parameter { Index: 0 } => cursor.Analysis.HasSelf,
        SymbolOrigin.Content { Location: { Region: { Kind: RegionKind.Pointee } owner, Index.IsNone: true } } => IsOwnObject(cursor, new SymbolId(owner.Id)),
        _ => false,
    };

    /// <summary>The number itself, or the object whose type was asked for.</summary>
    private static int ParameterAskedAbout(PathCursor cursor, SymbolId symbol) =>
        cursor.Symbols.OriginOf(symbol) is SymbolOrigin.Produced made
        && cursor.Analysis.Shape.InstructionAt(made.Block, made.Instruction) is IrInstruction.Call { Arguments: [ValueId asked, ..] } question
        && cursor.Function[question.Callee] is IrValue.FunctionAddress { Name: string name } && cursor.Analysis.Calls.ContractOf(name) is Contract contract && FailureFacts.AnswersYesOrNo(contract)
            ? cursor.Function.ParameterRead(asked)
            : NumberAt(cursor, symbol);

    private static int NumberAt(PathCursor cursor, SymbolId symbol) =>
        cursor.Symbols.OriginOf(symbol) is SymbolOrigin.Parameter parameter && !cursor.Function.Parameters[parameter.Index].Type.IsPointer ? parameter.Index : Outcome.NoNumber;
}
