using Decref.Core.Sources;
using Decref.Lint.Contracts;
using Decref.Lint.Ir;
using Decref.Lint.Summaries;
using Decref.Lint.Tests.Checks;
using Decref.Testing;
using Xunit;

namespace Decref.Lint.Tests.Summaries;

public sealed class SourceMarksTests
{
    private const string Function = "PyObject *\nfirst_of(PyObject *pool)\n{\n    return pool;\n}\n";

    [Fact]
    public async Task Read_MarkAboveAFunction_IsItsContract()
    {
        (SourceMarks marks, IrFunction function) = await ReadAsync("/* decref: returns borrowed from pool; fails NULL raises */\n" + Function);

        Contract contract = Assert.IsType<Contract>(marks.Of(function));
        Assert.Equal(ResultKind.Borrowed, contract.Result.Kind);
        Assert.Equal(FailureValue.Null, contract.Failure.Value);
        Assert.Empty(marks.Diagnostics);
    }

    [Theory]
    [InlineData("/* decref: retuns new */\n")]
    [InlineData("// decref: steals item\n")]
    [InlineData("/* decref: returns new */\nint number;\n")]
    public async Task Read_MarkThatCannotBeUsed_IsAProblemAtItsLine(string comment)
    {
        (SourceMarks marks, IrFunction function) = await ReadAsync(comment + Function);

        Assert.Equal(2, Assert.Single(marks.Diagnostics).Location.Line);
        Assert.Null(marks.Of(function));
    }

    [Fact]
    public async Task Read_Suppression_IsNoMark()
    {
        (SourceMarks marks, IrFunction function) = await ReadAsync("/* decref: ignore[REF001] kept for the process */\n" + Function);

        Assert.Empty(marks.Diagnostics);
        Assert.Null(marks.Of(function));
    }

    private static async Task<(SourceMarks Marks, IrFunction Function)> ReadAsync(string text)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("pool.c", "#include <Python.h>\n" + text);
        LintedSource source = await LintedSource.ReadAsync(file, TestContext.Current.CancellationToken);
        return (SourceMarks.Read([source.Module], new SourceFiles(folder.Path)), Assert.Single(source.Module.Functions));
    }
}
