using System.Collections.Immutable;
using Decref.Core.Sources;
using Decref.Lint.Capture;
using Decref.Lint.Clang;
using Decref.Lint.Contracts;
using Decref.Lint.Engine;
using Decref.Lint.Summaries;
using Decref.Testing;
using Decref.Testing.Annotations;
using Xunit;

namespace Decref.Lint.Tests.Checks;

/// <summary>The sources of tests/checks for the rules that walk paths: each finding exactly where the source expects it.</summary>
public sealed class PathSourcesTests
{
    private static readonly string[] Families = ["REF", "MEM", "HND", "ERR"];

    public static TheoryData<string> Sources =>
    [
        .. Directory.GetFiles(Repository.File("tests/checks"), "*.c*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Where(file => IsOfPathRule(file.Split('/')[^2]))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Analyse_AnnotatedSource_FindsExactlyWhatItSays(string file)
    {
        string path = Repository.File(file);
        LintResult result = await ResultOf(path, TestContext.Current.CancellationToken);

        Assert.Empty(AnnotatedSource.Read(path).Compare(result.Findings.Where(finding => finding.Location?.File == path && IsOfPathRule(finding.Rule))));
        Assert.Empty(result.Incomplete);
    }

    private static async Task<LintResult> ResultOf(string path, CancellationToken cancellation)
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
        SourceMarks marks = SourceMarks.Read([unit.Module!], new SourceFiles(Repository.Root));
        Assert.Empty(marks.Diagnostics);
        return Linter.Analyse([unit.Module!], ContractTable.BuiltIn, new PythonVersion(3, 11), AnalysisLimits.Default, marks);
    }

    private static bool IsOfPathRule(string rule) => Families.Any(family => rule.StartsWith(family, StringComparison.Ordinal));
}
