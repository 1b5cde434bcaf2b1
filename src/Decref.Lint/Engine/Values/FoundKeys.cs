using System.Collections.Immutable;
using Decref.Lint.Contracts;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;

namespace Decref.Lint.Engine.Values;

/// <summary>A key that the dictionary was just said to have is found when it is looked up next.</summary>
internal static class FoundKeys
{
    private const string Answer = "is in";

    public static void Note(PathCursor cursor, Contract? contract, ImmutableArray<Value> arguments, Value answer)
    {
        if (contract?.Question is { Kind: QuestionKind.IsIn } asked && Math.Max(asked.Subject, asked.Other) < arguments.Length
            && Place(cursor, arguments[asked.Subject], arguments[asked.Other]) is Location place)
        {
            cursor.State = cursor.State.WithCell(place, answer);
        }
    }

    public static bool IsKeyOf(PathCursor cursor, Value key, Value dictionary) =>
        Place(cursor, key, dictionary) is Location place && cursor.State.Memory.TryGet(place, out Value? answer)
        && answer is Value.Unknowable known && cursor.State.FactOf(known.Symbol).IsNotNull;

    /// <summary>A key is an object, or text that is spelled out in the source.</summary>
    private static Location? Place(PathCursor cursor, Value key, Value dictionary) => (dictionary, key) switch
    {
        (Value.Unknowable held, Value.Unknowable sought) => new Location(Region.Of(held.Symbol), cursor.Symbols.GlobalRegion(Answer).Id, sought.Symbol, LocationSlot.Answer),
        (Value.Unknowable held, Value.Address text) => new Location(Region.Of(held.Symbol), cursor.Symbols.GlobalRegion($"{Answer} {text}").Id, SymbolId.None, LocationSlot.Answer),
        _ => null,
    };
}
