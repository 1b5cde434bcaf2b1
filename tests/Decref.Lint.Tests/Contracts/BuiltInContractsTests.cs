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
    public void Find_ListGetItem_IsBorrowedFromItsMutableList()
    {
        Contract contract = Built("PyList_GetItem");

        Assert.Equal(ResultKind.Borrowed, contract.Result.Kind);
        Assert.Equal(new Anchor(AnchorKind.Parameter, 0, IsMutable: true), contract.Result.Anchor);
        Assert.Equal(new FailureContract(FailureValue.Null, FailureException.Always), contract.Failure);
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

    private static Contract Built(string name)
    {
        Contract? contract = ContractTable.BuiltIn.Find(name, Current);
        Assert.NotNull(contract);
        return contract;
    }
}
