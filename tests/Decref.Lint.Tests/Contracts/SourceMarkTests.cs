using Decref.Lint.Contracts;
using Xunit;

namespace Decref.Lint.Tests.Contracts;

public sealed class SourceMarkTests
{
    private static readonly ContractLocation Here = new("pool.c", 12, 1);

    private static readonly MarkedFunction Put = new(
        "pool_put", "int", [("pool", "PyObject *"), ("item", "PyObject *"), ("old", "PyObject **")], IsVariadic: false);

    [Theory]
    [InlineData("/* decref: returns new */", true)]
    [InlineData("// decref: steals item", true)]
    [InlineData("/* decref: ignore REF001 */", false)]
    [InlineData("/* a decref: in a sentence */", false)]
    [InlineData("/* decref: */", false)]
    public void IsMark_SaysWhetherTheCommentIsOne(string comment, bool expected) => Assert.Equal(expected, SourceMark.IsMark(comment));

    [Fact]
    public void Parse_SeveralStatements_GiveOneContract()
    {
        Contract? contract = SourceMark.Parse(
            "/* decref: steals item; out new or NULL old;\n   fails -1 raises; runs python */", Put, Here, out ContractDiagnostic? diagnostic);

        Assert.Null(diagnostic);
        Assert.NotNull(contract);
        Assert.Equal([ParameterEffect.Borrows, ParameterEffect.Steals, ParameterEffect.FillsNew], contract.Parameters.Select(parameter => parameter.Effect));
        Assert.True(contract.Parameters[2].MayFillNull);
        Assert.Equal(new FailureContract(FailureValue.MinusOne, FailureException.Always), contract.Failure);
        Assert.True(contract.RunsPython);
        Assert.Equal(ContractSources.User, contract.Sources);
    }

    [Fact]
    public void Parse_BorrowedFromAParameter_AnchorsTheResult()
    {
        var first = new MarkedFunction("pool_first", "PyObject *", [("pool", "PyObject *")], IsVariadic: false);

        Contract? contract = SourceMark.Parse("/* decref: returns borrowed from mutable pool */", first, Here, out _);

        Assert.Equal(new Anchor(AnchorKind.Parameter, 0, IsMutable: true), contract?.Result.Anchor);
    }

    [Fact]
    public void Parse_UnknownParameter_NamesTheOnesThereAre()
    {
        Assert.Null(SourceMark.Parse("/* decref: steals itm */", Put, Here, out ContractDiagnostic? diagnostic));

        Assert.Equal("pool.c:12:1: unknown clause `steals itm`; docs/contracts.md lists them; `pool_put` has the parameters pool, item, old", diagnostic?.ToString());
    }
}
