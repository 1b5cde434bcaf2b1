using System.Collections.Frozen;
using System.Collections.Immutable;
using Decref.Core.Findings;

namespace Decref.Lint.Fixes;

/// <summary>Which fix is tried for which rule; the first that is certain is offered.</summary>
internal static class Fixers
{
    public static readonly FrozenDictionary<string, ImmutableArray<Func<FixRequest, Fix?>>> All = new Dictionary<string, ImmutableArray<Func<FixRequest, Fix?>>>
    {
        ["REF001"] = [ReleaseBeforeLeaving.Suggest, FormatUnitFix.SuggestForReturned],
        ["REF002"] = [ReleaseBeforeLeaving.Suggest],
        ["REF003"] = [TemporaryRelease.Suggest],
        ["REF004"] = [ReleaseBeforeLeaving.Suggest, FieldReplacement.Suggest],
        ["REF005"] = [ReleaseBeforeLeaving.Suggest],
        ["REF006"] = [ReleaseEachRound.Suggest],
        ["MEM001"] = [ReleaseBeforeLeaving.Suggest],
        ["MEM005"] = [ReleaseBeforeLeaving.Suggest],
        ["HND001"] = [ReleaseBeforeLeaving.Suggest],
        ["HND002"] = [ReleaseBeforeLeaving.Suggest],
        ["HND005"] = [ReleaseBeforeLeaving.Suggest],
        ["TYP001"] = [SlotFixes.ReleaseField],
        ["TYP002"] = [SlotFixes.ReleaseField],
        ["TYP003"] = [SlotFixes.FreeInstance],
        ["TYP004"] = [SlotFixes.ReleaseType],
        ["TYP005"] = [SlotFixes.Untrack],
        ["TYP006"] = [SlotFixes.VisitField],
        ["TYP007"] = [SlotFixes.ClearField],
        ["TYP008"] = [CollectedType.Suggest],
        ["TYP009"] = [SlotFixes.VisitType],
        ["TYP010"] = [FieldReplacement.Suggest],
        ["TYP011"] = [StateFixes.ClearField],
        ["TYP012"] = [GlobalReplacement.Suggest],
        ["ARG006"] = [FormatUnitFix.SuggestForTemporary],
    }.ToFrozenDictionary();
}
