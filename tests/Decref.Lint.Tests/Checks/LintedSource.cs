using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Decref.Core.Findings;
using Decref.Core.Sources;
using Decref.Lint.Capture;
using Decref.Lint.Checks;
using Decref.Lint.Clang;
using Decref.Lint.Contracts;
using Decref.Lint.Engine;
using Decref.Lint.Fixes;
using Decref.Lint.Ir;
using Decref.Testing;
using Xunit;

namespace Decref.Lint.Tests.Checks;

/// <summary>One C file, compiled against the system's Python and read into a module.</summary>
internal sealed partial class LintedSource
{
    private readonly ReadUnit _unit;
    private readonly PythonVersion _python;

    private LintedSource(ReadUnit unit, PythonVersion python) => (_unit, _python) = (unit, python);

    public IrModule Module => _unit.Module!;

    public static async Task<LintedSource> ReadAsync(string path, CancellationToken cancellation)
    {
        (ImmutableArray<string> folders, string? problem) = await PythonHeaders.FindAsync("/usr/bin/python3", cancellation);
        Assert.Null(problem);
        (ClangTool? clang, string? missing) = ClangLocator.Find();
        Assert.True(clang is not null, missing);
        using var folder = new TemporaryFolder();
        var reader = new SourceReader(new ClangRun(clang, ClangLimits.Default, folder.Path).CompileAsync);
        var command = new CompileCommand(Path.GetDirectoryName(path)!, path, [.. folders.Select(include => "-I" + include)]);
        ReadUnit unit = Assert.Single(await reader.ReadAsync([command], cancellation));
        Assert.Null(unit.Complaint);
        return new LintedSource(unit, VersionOf(folders[0]));
    }

    /// <summary>What the checks of whole modules say.</summary>
    public ImmutableArray<Finding> ModuleFindings()
    {
        var under = new ModuleUnderCheck(Module, ContractTable.BuiltIn, _python);
        return [.. ModuleChecks.All.SelectMany(check => check(under))];
    }

    /// <summary>What all checks say, with the fixes that are certain.</summary>
    public ImmutableArray<Finding> FindingsWithFixes()
    {
        LintResult result = Linter.Analyse([Module], ContractTable.BuiltIn, _python, AnalysisLimits.Default);
        return FixSuggester.Suggest(LostTogether.Group(result.Findings), result.Modules, new SourceFiles("/"));
    }

    private static PythonVersion VersionOf(string folder)
    {
        Match version = VersionPattern().Match(folder);
        return new PythonVersion(int.Parse(version.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(version.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"python(\d+)\.(\d+)")]
    private static partial Regex VersionPattern();
}
