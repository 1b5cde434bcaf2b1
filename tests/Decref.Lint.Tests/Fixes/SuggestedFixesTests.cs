using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Core.Sources;
using Decref.Lint.Fixes;
using Decref.Lint.Tests.Checks;
using Decref.Testing;
using Xunit;

namespace Decref.Lint.Tests.Fixes;

/// <summary>Applies every fix the annotated sources are offered, compiles the result and reads it again.</summary>
public sealed class SuggestedFixesTests
{
    /// <summary>The sources of the rules, and those that show what a fix looks like in code of every shape.</summary>
    public static TheoryData<string> Sources => [.. new[] { "tests/checks", "tests/fixes" }.SelectMany(SourcesIn).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Suggest_AnnotatedSource_FixesRemoveTheirFindingsAndBringNoNewOne(string file)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        string path = folder.Write(Path.GetFileName(file), await File.ReadAllTextAsync(Repository.File(file), cancellation));
        ImmutableArray<Finding> before = (await LintedSource.ReadAsync(path, cancellation)).FindingsWithFixes();
        ImmutableArray<Finding> expected = [.. before];
        while (expected.FirstOrDefault(finding => !finding.Fixes.IsEmpty) is Finding fixable)
        {
            EditResult edited = SourceEdits.Apply(SourceText.FromBytes(path, await File.ReadAllBytesAsync(path, cancellation)), fixable.Fixes[0].Edits);
            Assert.Null(edited.Problem);
            await File.WriteAllTextAsync(path, SourceText.Display(edited.Source!.Text), cancellation);

            ImmutableArray<Finding> after = (await LintedSource.ReadAsync(path, cancellation)).FindingsWithFixes();

            Assert.Equal(Named(expected.Remove(fixable)), Named(after));
            expected = after;
        }
    }

    [Fact]
    public async Task Suggest_EveryRuleWithAFixer_OffersAFixSomewhere()
    {
        var fixable = new HashSet<string>(Fixers.All.Keys);
        foreach (string file in SourcesIn("tests/fixes").Concat(Fixers.All.Keys.Where(HasSources).SelectMany(rule => SourcesIn($"tests/checks/{rule}"))))
        {
            LintedSource source = await LintedSource.ReadAsync(Repository.File(file), TestContext.Current.CancellationToken);
            fixable.ExceptWith(source.FindingsWithFixes().Where(finding => !finding.Fixes.IsEmpty).Select(finding => finding.Rule));
        }

        Assert.Empty(fixable);
    }

    [Theory]
    [InlineData("leaving")]
    [InlineData("together")]
    public async Task Suggest_LeavingStatements_InsertsTheReleasesInPlace(string name)
    {
        string path = Repository.File($"tests/fixes/{name}.c");
        ImmutableArray<Finding> findings = (await LintedSource.ReadAsync(path, TestContext.Current.CancellationToken)).FindingsWithFixes();
        SourceText source = SourceText.FromBytes(path, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));

        SourceText edited = SourceEdits.Apply(source, findings.SelectMany(finding => finding.Fixes).SelectMany(fix => fix.Edits)).Source!;

        Assert.Null(Golden.Difference($"{name}-fixed.c", SourceText.Display(edited.Text)));
    }

    private static bool HasSources(string rule) => Directory.Exists(Repository.File($"tests/checks/{rule}"));

    private static IEnumerable<string> SourcesIn(string folder) =>
        Directory.GetFiles(Repository.File(folder), "*.c", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Repository.Root, file));

    private static ImmutableArray<string> Named(IEnumerable<Finding> findings) =>
        [.. findings.Select(finding => $"{finding.Rule} {finding.Location?.Function} {finding.Object?.Variable} {finding.Message}").Order(StringComparer.Ordinal)];
}
