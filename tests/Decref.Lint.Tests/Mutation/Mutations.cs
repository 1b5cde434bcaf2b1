using System.Collections.Frozen;
using System.Collections.Immutable;
using Decref.Lint.Contracts;
using Decref.Lint.Ir;

namespace Decref.Lint.Tests.Mutation;

/// <summary>The mistakes people make, one at a time.</summary>
public static class Mutations
{
    /// <summary>A second call of these does nothing.</summary>
    private static readonly FrozenSet<string> MayBeRepeated = ["PyBuffer_Release"];

    private static readonly FrozenDictionary<string, string> OtherDomain = new Dictionary<string, string>
    {
        ["free"] = "PyMem_Free",
        ["PyMem_Free"] = "free",
        ["PyMem_RawFree"] = "PyObject_Free",
        ["PyObject_Free"] = "PyMem_RawFree",
    }.ToFrozenDictionary();

    public static readonly ImmutableArray<MutationOperator> All =
    [
        new("release forgotten", call => IsRelease(call.Contract) ? call.Left() : null),
        new("release doubled", call => IsRelease(call.Contract) && !MayBeRepeated.Contains(call.Contract.Name) ? call.Doubled() : null),
        new("reference not taken", call => call.Contract.Name is "Py_INCREF" or "Py_XINCREF" ? call.Left() : null),
        new("reference taken twice", call => call.Contract.Name is ("Py_INCREF" or "Py_XINCREF" or "Py_NewRef" or "Py_XNewRef") && !call.IsOfSingleton ? call.Doubled() : null),
        new("acquired twice", call => IsAcquisition(call.Contract) && call.Call.Result != ValueId.None ? call.Doubled() : null),
        new("check for NULL dropped", call => call.Contract.Failure is { Value: FailureValue.Null } ? call.Unchecked() : null),
        new("freed in another domain", call => OtherDomain.TryGetValue(call.Contract.Name, out string? other) ? call.Renamed(other) : null),
    ];

    public static IEnumerable<Mutant> Of(IrFunction function, PythonVersion python) =>
        from call in CallInFunction.Of(function, python)
        from mistake in All
        let changed = mistake.Make(call)
        where changed is not null
        select new Mutant(mistake.Name, changed, call.Call.Position);

    private static bool IsRelease(Contract contract) =>
        contract.Parameters.Any(parameter => parameter.Effect is ParameterEffect.Releases or ParameterEffect.Frees or ParameterEffect.Closes);

    private static bool IsAcquisition(Contract contract) =>
        contract.Result.Kind is ResultKind.New or ResultKind.Block or ResultKind.Handle
        && contract.Result is { IsImmortal: false, OnlyWhenNull: < 0 }
        && contract.Name is not ("Py_NewRef" or "Py_XNewRef");
}
