using Decref.Core.Findings;
using Decref.Lint.Engine;
using Decref.Lint.Engine.Counting;
using Decref.Lint.Engine.Paths;
using Decref.Lint.Engine.State;

namespace Decref.Lint.Checks.References;

/// <summary>REF008, REF009 and REF011: an object is used that may be gone: released, stolen by a call that failed, or only borrowed while Python code ran.</summary>
public sealed class UseAfterReleaseCheck : Check
{
    public override void Used(PathCursor cursor, Use use)
    {
        TrackedObject tracked = use.Object;
        if (tracked.Kind != ObjectKind.Reference)
        {
            return;
        }

        string name = Sentence.Start(Subject.Name(cursor, use.Symbol, tracked));
        if (tracked.Has(ObjectMarks.Dead))
        {
            bool isStolen = tracked.Has(ObjectMarks.Given);
            string message = isStolen
                ? $"{name} is used after a call took its reference and failed"
                : tracked.Provenance == Provenance.Borrowed
                    ? $"{name} is used after the object it was borrowed from was released"
                    : $"{name} is used after its last reference was released";
            bool hasOtherOwner = tracked.Provenance != Provenance.New || tracked.Has(ObjectMarks.LookedUp);
            bool hardlyFails = isStolen && ErrorPath.IsUnlikely(cursor);
            Tier tier = hasOtherOwner || hardlyFails ? Tier.Possible : Tier.Confident;
            cursor.Analysis.Report(Reports.About(cursor, isStolen ? "REF009" : "REF008", tier, use.Symbol, tracked, message));
        }
        else if (tracked is { Owned: <= 0, Provenance: Provenance.Borrowed } && tracked.Has(ObjectMarks.Disturbed))
        {
            string message = $"{name} is borrowed from a container that Python code may have changed meanwhile";
            cursor.Analysis.Report(Reports.About(cursor, "REF011", Tier.Possible, use.Symbol, tracked, message));
        }
    }
}
