using Decref.Core.Findings;
using Decref.Lint.Engine;
using Decref.Lint.Engine.Counting;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;

namespace Decref.Lint.Checks.Memory;

/// <summary>MEM002, MEM003, MEM004 and HND006: freed twice, freed by the wrong domain's function, or used after that.</summary>
public sealed class DoubleFreeCheck : Check
{
    public override void Released(PathCursor cursor, Release release)
    {
        TrackedObject before = release.Before;
        if (release.Kind != ReleaseKind.Free || before.Provenance != Provenance.New || before.Kind == ObjectKind.Reference)
        {
            return;
        }

        string name = Sentence.Start(Subject.Name(cursor, release.Symbol, before));
        if (before.Has(ObjectMarks.Dead))
        {
            string rule = before.Kind == ObjectKind.Block ? "MEM002" : "HND006";
            bool isHarmless = before.Resource == "buffer";
            string message = before.Kind == ObjectKind.Block ? $"{name} is freed twice" : $"{name} is closed twice";
            if (!isHarmless)
            {
                // A lock that was not taken again is not what is wrong with a program whose locks cannot be taken.
                Tier tier = ErrorPath.IsUnlikelyArgument(cursor) ? Tier.Possible : Tier.Confident;
                cursor.Analysis.Report(Reports.About(cursor, rule, tier, release.Symbol, before, message));
            }
        }
        else if (before.Kind == ObjectKind.Block && release.Resource.Length > 0 && before.Resource != release.Resource)
        {
            string message = $"{name} comes from the domain '{before.Resource}' but is freed in '{release.Resource}'";
            cursor.Analysis.Report(Reports.About(cursor, "MEM003", Tier.Confident, release.Symbol, before, message));
        }
    }

    public override void Used(PathCursor cursor, Use use)
    {
        if (use.Object.Kind == ObjectKind.Reference || !use.Object.Has(ObjectMarks.Dead) || use.Object.Provenance != Provenance.New)
        {
            return;
        }

        string name = Sentence.Start(Subject.Name(cursor, use.Symbol, use.Object));
        bool isBlock = use.Object.Kind == ObjectKind.Block;
        cursor.Analysis.Report(Reports.About(
            cursor, isBlock ? "MEM004" : "HND006", Tier.Confident, use.Symbol, use.Object, $"{name} is used after it was {(isBlock ? "freed" : "closed")}"));
    }
}
