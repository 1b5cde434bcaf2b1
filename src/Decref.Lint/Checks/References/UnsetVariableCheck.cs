using Decref.Core.Findings;
using Decref.Lint.Engine;
using Decref.Lint.Engine.Counting;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;

namespace Decref.Lint.Checks.References;

/// <summary>REF007: a variable is released before anything was stored in it; a <c>goto</c> went around the call that fills it.</summary>
public sealed class UnsetVariableCheck : Check
{
    public override void Released(PathCursor cursor, Release release)
    {
        if (release.Kind == ReleaseKind.Steal || cursor.IsBlurred || UnsetVariable(cursor, release.Symbol) is not Region variable)
        {
            return;
        }

        string name = Sentence.Start(Subject.Name(cursor, release.Symbol, release.Before));
        Tier tier = cursor.Analysis.Shape.PlainVariables.IsSetInLoop(variable) ? Tier.Possible : Tier.Confident;
        cursor.Analysis.Report(Reports.About(cursor, "REF007", tier, release.Symbol, release.Before, $"{name} is released, but on this path nothing was stored in it"));
    }

    /// <summary>The variable that the value was read from before any store, null when the value comes from elsewhere.</summary>
    private static Region? UnsetVariable(PathCursor cursor, SymbolId symbol) =>
        cursor.Symbols.OriginOf(symbol) is SymbolOrigin.Content { Location: { Offset: 0, Index.IsNone: true } place } && cursor.Analysis.Shape.PlainVariables.Contains(place.Region)
            ? place.Region
            : null;
}
