using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Lint.Tables;

namespace Decref.Lint.Checks.Types;

/// <summary>The checks of Python types: what instances own against what their slots do.</summary>
public static class TypeChecks
{
    public static IEnumerable<Finding> Check(ModuleUnderCheck under)
    {
        ModuleTypes types = under.Types;
        return types.Types.SelectMany(type => Check(type, types))
            .Concat(types.Tables.Modules.SelectMany(module => Check(module, types)))
            .DistinctBy(finding => finding.Fingerprint);
    }

    private static IEnumerable<Finding> Check(InstanceType type, ModuleTypes types)
    {
        ImmutableArray<Finding> forgotten = [.. DeallocFieldCheck.Check(type, types)];
        ImmutableHashSet<string?> forgottenFields = [.. forgotten.Select(FieldName)];
        return
        [
            .. forgotten,
            .. DeallocSelfCheck.Check(type, types),
            .. CollectorCheck.Check(type, types).Where(finding => finding.Rule != "TYP007" || !forgottenFields.Contains(FieldName(finding))),
            .. OverwrittenFieldCheck.Check(type, types),
        ];
    }

    /// <summary>A field nobody releases at all is one bug, not one for the deallocator and one for <c>tp_clear</c>.</summary>
    private static string? FieldName(Finding finding) => finding.Object?.Variable?.Split("->")[^1];

    private static IEnumerable<Finding> Check(ModuleDefinition module, ModuleTypes types) =>
    [
        .. ModuleStateCheck.Check(module, types),
        .. ReinitialisationCheck.Check(module, types),
    ];
}
