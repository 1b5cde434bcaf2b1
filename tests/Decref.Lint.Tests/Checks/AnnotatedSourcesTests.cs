using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Decref.Core.Findings;
using Decref.Lint.Capture;
using Decref.Lint.Checks;
using Decref.Lint.Clang;
using Decref.Lint.Contracts;
using Decref.Testing;
using Decref.Testing.Annotations;
using Xunit;

namespace Decref.Lint.Tests.Checks;

/// <summary>The sources of tests/checks for the rules of whole modules: each finding exactly where the source expects it.</summary>
public sealed partial class AnnotatedSourcesTests
{
    private static readonly string[] Families = ["ARG", "TYP"];

    public static TheoryData<string> Sources =>
    [
        .. Directory.GetFiles(Repository.File("tests/checks"), "*.c", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Where(IsOfModuleRule)
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Check_AnnotatedSource_FindsExactlyWhatItSays(string file)
    {
        string path = Repository.File(file);
        ImmutableArray<Finding> findings = await FindingsOf(path, TestContext.Current.CancellationToken);

        Assert.Empty(AnnotatedSource.Read(path).Compare(findings));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Source_OfARule_ExpectsThatRule(string file)
    {
        string rule = file.Split('/')[^2];

        Assert.True(
            AnnotatedSource.Read(Repository.File(file)).Expected.All(expected => expected.Rule == rule),
            $"{file} expects another rule than {rule}");
    }

    private static async Task<ImmutableArray<Finding>> FindingsOf(string path, CancellationToken cancellation)
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
        var under = new ModuleUnderCheck(unit.Module!, ContractTable.BuiltIn, VersionOf(folders[0]));
        return [.. ModuleChecks.All.SelectMany(check => check(under))];
    }

    private static PythonVersion VersionOf(string folder)
    {
        Match version = VersionPattern().Match(folder);
        return new PythonVersion(int.Parse(version.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(version.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
    }

    private static bool IsOfModuleRule(string file) => Families.Any(family => file.Split('/')[^2].StartsWith(family, StringComparison.Ordinal));

    [GeneratedRegex(@"python(\d+)\.(\d+)")]
    private static partial Regex VersionPattern();
}
