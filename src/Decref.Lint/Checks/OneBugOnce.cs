using System.Collections.Immutable;
using Decref.Core.Findings;

namespace Decref.Lint.Checks;

/// <summary>Joins what the paths showed with what whole modules showed: where both saw one bug, the rule that says more stays.</summary>
internal static class OneBugOnce
{
    private const string LostInFormat = "ARG006";
    private const string OverwrittenField = "TYP010";
    private const string OverwrittenOwner = "REF004";
    private const string ResultWithException = "ERR003";
    private const string ErrorTakenForTrue = "ERR004";

    public static ImmutableArray<Finding> Join(ImmutableArray<Finding> ofPaths, ImmutableArray<Finding> ofModules)
    {
        ImmutableHashSet<SourceLocation> lostInFormats = [.. ofModules.Where(finding => finding.Rule == LostInFormat).SelectMany(finding => finding.Related).Select(Place)];
        ILookup<(string, int), Finding> overwritten = ofPaths.Where(finding => finding.Rule == OverwrittenOwner).ToLookup(Line);
        ImmutableArray<Finding> modules = [.. ofModules.Where(finding => finding.Rule != OverwrittenField || !overwritten[Line(finding)].Any(path => path.Tier < finding.Tier))];
        ImmutableHashSet<(string, int)> overwrittenFields = [.. modules.Where(finding => finding.Rule == OverwrittenField).Select(Line)];
        ImmutableHashSet<(string, int)> takenForTrue = [.. ofPaths.Where(finding => finding.Rule == ErrorTakenForTrue).Select(Line)];
        IEnumerable<Finding> paths = ofPaths.Where(finding =>
            !(finding.Rule == OverwrittenOwner && overwrittenFields.Contains(Line(finding)))
            && !(finding.Rule == ResultWithException && finding.Path.Any(step => takenForTrue.Contains((step.Location.File, step.Location.Line))))
            && !(finding.Kind == LeakKind.LostReference && finding.Related.Select(Place).Any(lostInFormats.Contains)));
        return
        [
            .. paths.Concat(modules)
                // A template is written once, however often it is instantiated: what its instances share is one mistake.
                .DistinctBy(finding => (finding.Rule, finding.Location! with { Function = null }, finding.Object?.Variable, finding.Message))
                .OrderBy(finding => finding.Tier)
                .ThenBy(finding => finding.Occurrence)
                .ThenBy(finding => finding.Location!.File, StringComparer.Ordinal)
                .ThenBy(finding => finding.Location!.Line)
                .ThenBy(finding => finding.Rule, StringComparer.Ordinal),
        ];
    }

    private static (string File, int Line) Line(Finding finding) => (finding.Location!.File, finding.Location.Line);

    private static SourceLocation Place(RelatedLocation related) => related.Location with { Function = null };
}
