using System.Collections.Immutable;
using Decref.Core.Sources;
using Decref.Lint.Capture;
using Decref.Lint.Clang;
using Decref.Lint.Contracts;
using Decref.Lint.Engine;
using Decref.Lint.Engine.Values;
using Decref.Lint.Ir;
using Decref.Lint.Summaries;
using Decref.Testing;
using Decref.Testing.Annotations;
using Xunit;

namespace Decref.Lint.Tests.Clang;

/// <summary>NumPy's functions are macros over a table of pointers; tests/numpy has a header of that kind for machines without NumPy.</summary>
public sealed class NumpyCallsTests
{
    private static readonly string Source = Repository.File("tests/numpy/calls.c");

    [Fact]
    public async Task Read_CallThroughNumpysTable_IsACallByName()
    {
        IrModule module = await ReadAsync(TestContext.Current.CancellationToken);

        IrFunction function = module.Functions.Single(one => one.Name == "good_view");
        IEnumerable<string> callees = function.Instructions.OfType<IrInstruction.Call>().Select(call => function[call.Callee]).OfType<IrValue.FunctionAddress>().Select(callee => callee.Name);

        Assert.Equal(["PyArray_FromAny", "PyArray_New", "PyArray_SetBaseObject", "PyArray_Return"], callees.Where(name => name.StartsWith("PyArray_", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Analyse_NumpyCalls_FindsExactlyWhatTheSourceSays()
    {
        IrModule module = await ReadAsync(TestContext.Current.CancellationToken);

        LintResult result = Linter.Analyse([module], ContractTable.BuiltIn, new PythonVersion(3, 11), AnalysisLimits.Default, SourceMarks.Read([module], new SourceFiles(Repository.Root)));

        Assert.Empty(AnnotatedSource.Read(Source).Compare(result.Findings.Where(finding => finding.Location?.File == Source)));
    }

    [Fact]
    public void Contracts_EveryNumpyFunctionGivenAName_HasAContractOrNeedsNone()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "include", "numpy");
        IEnumerable<string> named = Directory.GetFiles(folder, "decref_*.h").SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("#undef ", StringComparison.Ordinal)).Select(line => line["#undef ".Length..]);

        Assert.All(named, name => Assert.True(!ContractTable.BuiltIn.FindAll(name).IsEmpty || ContractTable.BuiltIn.NeedsNone.ContainsKey(name), name));
    }

    private static async Task<IrModule> ReadAsync(CancellationToken cancellation)
    {
        (ImmutableArray<string> folders, string? problem) = await PythonHeaders.FindAsync("/usr/bin/python3", cancellation);
        Assert.Null(problem);
        (ClangTool? clang, string? missing) = ClangLocator.Find();
        Assert.True(clang is not null, missing);
        using var folder = new TemporaryFolder();
        var reader = new SourceReader(new ClangRun(clang, ClangLimits.Default, folder.Path).CompileAsync);
        var command = new CompileCommand(Path.GetDirectoryName(Source)!, Source, [.. folders.Append(Repository.File("tests/numpy/include")).Select(include => "-I" + include)]);
        ReadUnit unit = Assert.Single(await reader.ReadAsync([command], cancellation));
        Assert.Null(unit.Complaint);
        return unit.Module!;
    }
}
