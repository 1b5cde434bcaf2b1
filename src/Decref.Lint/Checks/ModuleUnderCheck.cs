using Decref.Lint.Checks.Types;
using Decref.Lint.Contracts;
using Decref.Lint.Ir;

namespace Decref.Lint.Checks;

/// <summary>What a check of a whole translation unit may look at.</summary>
public sealed record ModuleUnderCheck(IrModule Module, ContractTable Contracts, PythonVersion Python)
{
    private ModuleTypes? _types;

    /// <summary>What functions of the whole project assign to global variables by name; null when only this module is known.</summary>
    public ILookup<string, (long Offset, IrValue Value)>? Assigned { get; init; }

    /// <summary>The checks of types and the fixes ask for the same: it is worked out once.</summary>
    internal ModuleTypes Types => _types ??= ModuleTypes.Of(this);
}
