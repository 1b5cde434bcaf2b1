using Decref.Core.Findings;
using Decref.Lint.Tables;

namespace Decref.Lint.Checks.Types;

/// <summary>The checks of Python types: what instances own against what their slots do.</summary>
public static class TypeChecks
{
    public static IEnumerable<Finding> Check(ModuleUnderCheck under)
    {
        ModuleTypes types = ModuleTypes.Of(under);
        return types.Types.SelectMany(type => Check(type, types))
            .Concat(types.Tables.Modules.SelectMany(module => Check(module, types)))
            .DistinctBy(finding => finding.Fingerprint);
    }

    private static IEnumerable<Finding> Check(InstanceType type, ModuleTypes types) =>
    [
        .. DeallocFieldCheck.Check(type, types),
        .. DeallocSelfCheck.Check(type, types),
        .. CollectorCheck.Check(type, types),
        .. OverwrittenFieldCheck.Check(type, types),
    ];

    private static IEnumerable<Finding> Check(ModuleDefinition module, ModuleTypes types) =>
    [
        .. ModuleStateCheck.Check(module, types),
        .. ReinitialisationCheck.Check(module, types),
    ];
}
