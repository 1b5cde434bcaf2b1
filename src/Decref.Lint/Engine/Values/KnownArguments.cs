using System.Collections.Immutable;
using Decref.Lint.Contracts;
using Decref.Lint.Engine.Evidence;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;

namespace Decref.Lint.Engine.Values;

/// <summary>What the arguments of a call, as far as the path knows them, say about its failure.</summary>
internal static class KnownArguments
{
    public static bool RuleOutFailure(PathCursor cursor, Contract? contract, ImmutableArray<Value> arguments) =>
        contract is not null && contract.KnownArguments.Any(known => known.Cause is null && IsSo(cursor, known, arguments));

    /// <summary>What it takes to make the call fail with these arguments.</summary>
    public static FailureCause CauseOfFailure(PathCursor cursor, Contract? contract, ImmutableArray<Value> arguments) =>
        contract?.KnownArguments.FirstOrDefault(known => known.Cause is not null && IsSo(cursor, known, arguments))?.Cause ?? FailureCause.Anything;

    private static bool IsSo(PathCursor cursor, KnownArgument known, ImmutableArray<Value> arguments)
    {
        if (Math.Max(known.Parameter, Math.Max(known.Container, known.AlsoNull)) >= arguments.Length
            || known.AlsoNull >= 0 && arguments[known.AlsoNull] is not Value.Constant { Number: 0 })
        {
            return false;
        }

        Value argument = arguments[known.Parameter];
        return known switch
        {
            { Container: >= 0 } => FoundKeys.IsKeyOf(cursor, argument, arguments[known.Container]),
            { Maker: string maker } => PointsAtResultOf(cursor, argument, maker),
            _ => BuiltInTypes.TypeOf(cursor, argument) is ObjectType type && known.Types.Contains(type.Name) && !(known.IsExact && type.OrSubclass),
        };
    }

    /// <summary><c>localtime(&amp;now)</c>, where <c>now</c> is what <c>time</c> returned or wrote there.</summary>
    private static bool PointsAtResultOf(PathCursor cursor, Value pointer, string maker) =>
        MemoryModel.CellAt(pointer) is Location cell && cursor.State.Memory.TryGet(cell, out Value? held)
        && (held is Value.Constant failed ? failed.FailedCall : held.SymbolOrNone) is { IsNone: false } made && PresumedResults.MakerOf(cursor, made) == maker;
}
