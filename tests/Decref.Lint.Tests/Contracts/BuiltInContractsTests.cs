using Decref.Lint.Contracts;
using Xunit;

namespace Decref.Lint.Tests.Contracts;

public sealed class BuiltInContractsTests
{
    private static readonly PythonVersion Current = new(3, 13);

    [Fact]
    public void Check_EveryBuiltInLine_HasNoDiagnostic()
    {
        Assert.Empty(ContractTable.BuiltIn.Diagnostics);
        Assert.Empty(ContractTable.BuiltIn.Check());
    }

    [Fact]
    public void Check_EveryFunctionWithAResult_SaysWhetherItCanFail()
    {
        string[] silent =
        [
            .. AllContracts()
                .Where(contract => contract.CannotFail && contract.Result.Kind is ResultKind.New or ResultKind.Block && contract.Failure.Value == FailureValue.None)
                .Where(contract => !contract.Location.File.EndsWith("text.contracts", StringComparison.Ordinal))
                .Select(contract => contract.Name)
                .Except(NewAndNeverFailing),
        ];

        Assert.Empty(silent);
    }

    [Fact]
    public void Resources_EveryReleaser_ReleasesItsKind()
    {
        ContractTable table = ContractTable.BuiltIn;
        string[] wrong =
        [
            .. table.Resources.SelectMany(kind => kind.Releasers
                .Where(releaser => table.FindAll(releaser) is { IsEmpty: false } contracts && !contracts.Any(contract => Releases(contract, kind)))
                .Select(releaser => $"{kind.Name}: {releaser}")),
        ];

        Assert.Empty(wrong);
    }

    [Fact]
    public void Aliases_LeadToContracts()
    {
        Assert.All(ContractTable.BuiltIn.Aliases, alias => Assert.False(ContractTable.BuiltIn.FindAll(alias.Key).IsEmpty, $"{alias.Key} leads nowhere"));
    }

    [Fact]
    public void Find_ListGetItem_IsBorrowedFromItsMutableList()
    {
        Contract contract = Built("PyList_GetItem");

        Assert.Equal(ResultKind.Borrowed, contract.Result.Kind);
        Assert.Equal(new Anchor(AnchorKind.Parameter, 0, IsMutable: true), contract.Result.Anchor);
        Assert.Equal(new FailureContract(FailureValue.Null, FailureException.Always, Cause: FailureCause.Misuse), contract.Failure);
        Assert.False(contract.RunsPython);
    }

    [Fact]
    public void Find_ModuleAddObject_StealsOnSuccessOnly()
    {
        Assert.Equal(ParameterEffect.StealsOnSuccess, Built("PyModule_AddObject").Parameters[2].Effect);
        Assert.Equal(ParameterEffect.Steals, Built("PyModule_Add").Parameters[2].Effect);
    }

    [Fact]
    public void Find_OutsideTheVersionRange_IsNull()
    {
        Assert.NotNull(ContractTable.BuiltIn.Find("PyModule_Add", new PythonVersion(3, 13)));
        Assert.Null(ContractTable.BuiltIn.Find("PyModule_Add", new PythonVersion(3, 12)));
    }

    [Fact]
    public void Find_RenamedParseFunction_GivesTheCanonicalContract()
    {
        Contract contract = Built("_PyArg_ParseTuple_SizeT");

        Assert.Equal("PyArg_ParseTuple", contract.Name);
        Assert.Equal(1, contract.FormatParameter);
        Assert.Equal(Variadic.Values, contract.Variadic);
    }

    /// <summary>Functions that hand out a reference and have no way to fail, each looked at.</summary>
    private static readonly string[] NewAndNeverFailing =
    [
        "Py_NewRef", "PyBool_FromLong", "PyObject_SelfIter", "PyGen_GetCode", "PyFrame_GetCode", "PyFrame_GetGlobals", "PyFrame_GetBuiltins", "PyException_GetArgs",
        "PyType_GetDict", "PyObject_INIT", "PyObject_INIT_VAR", "PyUnstable_InterpreterFrame_GetCode",
    ];

    private static IEnumerable<Contract> AllContracts() => ContractTable.BuiltIn.Names.SelectMany(name => ContractTable.BuiltIn.FindAll(name));

    private static bool Releases(Contract contract, ResourceKind kind) =>
        contract.Parameters.Any(parameter => parameter.Resource == kind.Name
            && parameter.Effect is ParameterEffect.Frees or ParameterEffect.Closes or ParameterEffect.ClosesOnSuccess)
        || contract.Parameters.IsEmpty;

    private static Contract Built(string name)
    {
        Contract? contract = ContractTable.BuiltIn.Find(name, Current);
        Assert.NotNull(contract);
        return contract;
    }
}
