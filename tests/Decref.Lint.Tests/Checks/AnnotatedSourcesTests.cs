using Decref.Testing;
using Decref.Testing.Annotations;
using Xunit;

namespace Decref.Lint.Tests.Checks;

/// <summary>The sources of tests/checks for the rules of whole modules: each finding exactly where the source expects it.</summary>
public sealed class AnnotatedSourcesTests
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
        LintedSource source = await LintedSource.ReadAsync(path, TestContext.Current.CancellationToken);

        Assert.Empty(AnnotatedSource.Read(path).Compare(source.ModuleFindings()));
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

    private static bool IsOfModuleRule(string file) => Families.Any(family => file.Split('/')[^2].StartsWith(family, StringComparison.Ordinal));
}
