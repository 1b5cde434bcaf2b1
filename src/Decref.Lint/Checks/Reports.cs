using Decref.Core.Findings;
using Decref.Lint.Engine;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;

namespace Decref.Lint.Checks;

/// <summary>Builds a suspicion about an object at the place a path has reached.</summary>
public static class Reports
{
    public static Suspicion About(PathCursor cursor, string rule, Tier tier, SymbolId symbol, TrackedObject tracked, string message) => new()
    {
        Rule = rule,
        Tier = cursor.IsBlurred ? Tier.Possible : tier,
        Message = message,
        Position = cursor.Position,
        Key = (rule, cursor.Symbols.OriginOf(symbol)),
        Variable = Subject.Variable(cursor, symbol, tracked),
        Trail = cursor.Trail,
        Subject = symbol,
        Origin = Subject.Created(cursor, symbol),
        NeedsFailure = ErrorPath.IsTaken(cursor) || cursor.ReportsFailure,
    };
}
