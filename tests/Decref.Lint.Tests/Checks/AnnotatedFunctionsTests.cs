using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Testing;
using Decref.Testing.Annotations;
using Xunit;

namespace Decref.Lint.Tests.Checks;

/// <summary>How much there is in tests/checks: mistakes and right functions beside them for every rule.</summary>
public sealed class AnnotatedFunctionsTests
{
    private const int WantedFunctions = 300;

    private static readonly ImmutableArray<AnnotatedSource> Sources =
    [
        .. Directory.GetFiles(Repository.File("tests/checks"), "*.c*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(AnnotatedSource.Read),
    ];

    public static TheoryData<string> ReadInTheSource => [.. Rules.All.Select(rule => rule.Id).Where(id => !id.StartsWith("RUN", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(ReadInTheSource))]
    public void Rule_InTheAnnotatedSources_HasAMistakeBesideARightFunction(string rule)
    {
        AnnotatedSource[] files = [.. Sources.Where(source => FolderOf(source) == rule)];
        int mistakes = files.Sum(source => source.Expected.Count(expected => expected.Rule == rule && expected.Expectation != Expectation.KnownFalseAlarm));
        int right = files.Sum(source => source.FunctionCount - source.Expected.Select(expected => expected.Function).OfType<string>().Distinct().Count());

        Assert.True(mistakes > 0 && right > 0, $"{rule}: {mistakes} mistakes, {right} right functions");
    }

    [Fact]
    public void AnnotatedSources_Together_HaveMoreThan300Functions()
    {
        int functions = Sources.Sum(source => source.FunctionCount);
        int mistakes = Sources.Sum(source => source.Expected.Length);

        TestContext.Current.TestOutputHelper?.WriteLine($"{functions} functions, {mistakes} mistakes, {Sources.Length} files");
        Assert.True(functions > WantedFunctions, $"only {functions} functions");
    }

    private static string FolderOf(AnnotatedSource source) => Path.GetFileName(Path.GetDirectoryName(source.Path)!);
}
