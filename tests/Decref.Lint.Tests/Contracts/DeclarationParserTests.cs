using Decref.Lint.Contracts;
using Xunit;

namespace Decref.Lint.Tests.Contracts;

public sealed class DeclarationParserTests
{
    [Fact]
    public void Parse_EveryKindOfAnnotation_GivesItsEffect()
    {
        Contract contract = Parsed(
            "int f(steals PyObject *a, steals on success PyObject *b, keeps nullable PyObject *c, out new or NULL cleared on failure PyObject **d, "
            + "out borrowed from mutable a PyObject **e, replaces PyObject **g, frees on success malloc void *h, opens fd int i[2], closes file FILE *j, "
            + "format build const char *k, ...) -> tri-state, fails -1 raises, runs python, since 3.9, until 3.12 | manual source");

        Assert.Equal(
            [
                ParameterEffect.Steals, ParameterEffect.StealsOnSuccess, ParameterEffect.Keeps, ParameterEffect.FillsNew, ParameterEffect.FillsBorrowed,
                ParameterEffect.Replaces, ParameterEffect.FreesOnSuccess, ParameterEffect.Opens, ParameterEffect.Closes, ParameterEffect.Borrows,
            ],
            contract.Parameters.Select(parameter => parameter.Effect));
        Assert.True(contract.Parameters[2].AcceptsNull);
        Assert.True(contract.Parameters[3] is { MayFillNull: true, IsClearedOnFailure: true, Type: "PyObject **" });
        Assert.Equal(new Anchor(AnchorKind.Parameter, 0, IsMutable: true), contract.Parameters[4].Anchor);
        Assert.Equal(("malloc", 2), (contract.Parameters[6].Resource, contract.Parameters[7].Count));
        Assert.Equal((9, Variadic.Values), (contract.FormatParameter, contract.Variadic));
        Assert.True(contract.IsTriState && contract.RunsPython);
        Assert.Equal(new VersionRange(new PythonVersion(3, 9), new PythonVersion(3, 12)), contract.Versions);
        Assert.Equal(ContractSources.Manual | ContractSources.Source, contract.Sources);
    }

    [Theory]
    [InlineData("void f(void)", ResultKind.Nothing)]
    [InlineData("int f(void)", ResultKind.Value)]
    [InlineData("PyObject *f(void) -> new", ResultKind.New)]
    [InlineData("PyObject *f(void) -> borrowed from interpreter", ResultKind.Borrowed)]
    [InlineData("PyObject *f(void) -> always NULL", ResultKind.AlwaysNull)]
    [InlineData("char *f(char *p) -> same as p", ResultKind.SameAsParameter)]
    [InlineData("char *f(PyObject *o) -> interior of o", ResultKind.Interior)]
    [InlineData("void *f(void) -> block malloc", ResultKind.Block)]
    [InlineData("FILE *f(void) -> handle file", ResultKind.Handle)]
    public void Parse_Result_HasItsKind(string line, ResultKind kind) => Assert.Equal(kind, Parsed(line).Result.Kind);

    [Fact]
    public void Parse_WhatIsKnownOfArguments_SaysWhatItTakesToFail()
    {
        Contract contract = Parsed(
            "PyObject *f(PyObject *o, nullable PyObject *key, const time_t *at) -> new, fresh, of type PyList or subclass, fails NULL raises, cannot fail when key is in o, "
            + "only for memory when o is exactly PyList or PyTuple and key is NULL, only for misuse when *at is from time, tells whether key is in o");

        Assert.Equal((new ObjectType("PyList", OrSubclass: true), true), (contract.Result.Object, contract.Result.IsFresh));
        Assert.Equal(new CallQuestion(QuestionKind.IsIn, 1, 0), contract.Question);
        Assert.Equal(
            [
                (1, null, "", false, 0, null, -1),
                (0, FailureCause.Memory, "PyList PyTuple", true, -1, null, 1),
                (2, FailureCause.Misuse, "", false, -1, "time", -1),
            ],
            contract.KnownArguments.Select(known => (known.Parameter, known.Cause, string.Join(' ', known.Types), known.IsExact, known.Container, known.Maker, known.AlsoNull)));
    }

    [Theory]
    [InlineData("cannot fail when x is PyList")]
    [InlineData("cannot fail when o is list")]
    [InlineData("cannot fail when o is PyList or")]
    [InlineData("only for memory when o is")]
    [InlineData("tells whether o is in x")]
    public void Parse_KnowledgeThatCannotBe_IsAMistake(string clause)
    {
        Assert.Null(DeclarationParser.Parse(Line($"long f(PyObject *o) -> fails -1 raises, {clause}"), out ContractDiagnostic? diagnostic));
        Assert.NotNull(diagnostic);
    }

    [Theory]
    [InlineData("fails NULL raises", FailureValue.Null, FailureException.Always, false)]
    [InlineData("fails -1 ambiguously", FailureValue.MinusOne, FailureException.Always, true)]
    [InlineData("fails NULL maybe raises", FailureValue.Null, FailureException.Maybe, false)]
    [InlineData("fails nonzero silently", FailureValue.NonZero, FailureException.Never, false)]
    [InlineData("fails <=0 silently", FailureValue.NotPositive, FailureException.Never, false)]
    [InlineData("never fails", FailureValue.None, FailureException.Never, false)]
    public void Parse_Failure_SaysValueAndException(string clause, FailureValue value, FailureException exception, bool isAmbiguous)
    {
        FailureContract failure = Parsed($"long f(PyObject *o) -> {clause}").Failure;

        Assert.Equal(new FailureContract(value, exception, isAmbiguous), failure);
    }

    [Theory]
    [InlineData("fails NULL raises, only for memory", FailureCause.Memory, -1)]
    [InlineData("only for misuse, fails -1 raises", FailureCause.Misuse, -1)]
    [InlineData("fails -1 raises, only for misuse when o is NULL", FailureCause.Misuse, 0)]
    public void Parse_Cause_SaysWhatItTakesToFail(string clause, FailureCause cause, int whenNull)
    {
        FailureContract failure = Parsed($"long f(PyObject *o) -> {clause}").Failure;

        Assert.Equal((cause, whenNull), (failure.Cause, failure.CauseWhenNull));
    }

    [Theory]
    [InlineData("int f(PyObject *o", 6, "the parenthesis is not closed")]
    [InlineData("f(PyObject *o) -> never fails", 1, "`f` needs a result type; write `void f(...)` when it returns nothing")]
    [InlineData("int f(PyObject) -> never fails", 7, "`PyObject` is no parameter; write the type and the name, with annotations in front: `steals PyObject *item`")]
    [InlineData("int f(int a) never fails", 13, "after the parameters comes `->` and what the call returns and does")]
    [InlineData("int f(int a) -> explodes", 16, "unknown clause `explodes`; docs/contracts.md lists them")]
    [InlineData("PyObject *f(int a) -> borrowed from b", 22, "there is no parameter `b`")]
    [InlineData("PyObject *f(int a) -> new, borrowed", 27, "a function has one result; remove one of the result clauses")]
    [InlineData("int f(int a) -> fails 7 raises", 16, "`7` is no failure value; use NULL, -1, -2, 0, nonzero, negative, <=0, !=1, cleared or status")]
    [InlineData("int f(int a) -> since new", 16, "`new` is no version; write `since 3.12`")]
    [InlineData("int f(int a) | gossip", 14, "unknown source `gossip`; use manual, refcounts, abi, cython, pythonnet, pypy, header, source, probe, user")]
    public void Parse_BadLine_SaysWhereAndWhatToWrite(string line, int column, string message)
    {
        Assert.Null(DeclarationParser.Parse(Line(line), out ContractDiagnostic? diagnostic));

        Assert.Equal(new ContractDiagnostic(new ContractLocation("own.contracts", 3, column), message), diagnostic);
    }

    [Fact]
    public void Parse_MoreParametersThanAllowed_IsRefused()
    {
        string parameters = string.Join(", ", Enumerable.Range(0, ContractLimits.Parameters + 1).Select(index => $"int p{index}"));

        Assert.Null(DeclarationParser.Parse(Line($"int f({parameters})"), out ContractDiagnostic? diagnostic));

        Assert.Equal("more than 40 parameters", diagnostic?.Message);
    }

    private static Contract Parsed(string line)
    {
        Contract? contract = DeclarationParser.Parse(Line(line), out ContractDiagnostic? diagnostic);
        Assert.Null(diagnostic);
        Assert.NotNull(contract);
        return contract;
    }

    private static ContractLine Line(string text) => new("f", text, new ContractLocation("own.contracts", 3, 1), "own.h", ContractSources.User, "");
}
