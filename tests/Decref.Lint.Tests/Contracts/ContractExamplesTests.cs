using Decref.Core.Findings;
using Decref.Core.Sources;
using Decref.Core.Sources.C;
using Decref.Core.Toolchain;
using Decref.Lint.Capture;
using Decref.Lint.Clang;
using Decref.Lint.Contracts;
using Decref.Lint.Engine;
using Decref.Testing;
using Xunit;

namespace Decref.Lint.Tests.Contracts;

/// <summary>tests/checks/contracts: what the contracts of a group mean in use. `correct_` functions are silent, `leak_` functions are found.</summary>
public sealed class ContractExamplesTests
{
    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Repository.File("tests/checks/contracts"), "*.c").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Lint_ExamplesOfContracts_FindsTheLeaksAndNothingElse(string name)
    {
        string path = Repository.File($"tests/checks/contracts/{name}");
        string[] functions = [.. SourceStructure.Of(SourceText.FromString(path, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken))).Functions.Select(function => function.Name)];

        LintResult result = await Lint(path, TestContext.Current.CancellationToken);

        IEnumerable<string> found = result.Findings.Where(finding => finding.Tier == Tier.Confident).Select(finding => finding.Location?.Function ?? "").Distinct();
        Assert.All(functions, function => Assert.Matches("^(correct|leak)_", function));
        Assert.Equal(functions.Where(function => function.StartsWith("leak_", StringComparison.Ordinal)).Order(), found.Order());
    }

    private static async Task<LintResult> Lint(string path, CancellationToken cancellation)
    {
        (ClangTool? clang, string? missing) = ClangLocator.Find();
        Assert.True(clang is not null, missing);
        PythonInstallation python = Pythons.Newest;
        using var folder = new TemporaryFolder();
        var reader = new SourceReader(new ClangRun(clang, ClangLimits.Default, folder.Path).CompileAsync);
        var command = new CompileCommand(Path.GetDirectoryName(path)!, path, ["-I" + python.IncludeFolder]);
        ReadUnit unit = Assert.Single(await reader.ReadAsync([command], cancellation));
        Assert.Null(unit.Complaint);
        var version = new PythonVersion(python.Version.Major, python.Version.Minor);
        return Linter.Analyse([unit.Module!], ContractTable.BuiltIn, version, AnalysisLimits.Default);
    }
}
