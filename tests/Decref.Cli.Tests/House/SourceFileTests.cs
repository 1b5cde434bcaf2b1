using System.Text.RegularExpressions;
using Xunit;

namespace Decref.Cli.Tests.House;

public sealed partial class SourceFileTests
{
    private const int LongestFile = 500;

    /// <summary>Tables of data: one row a line, as long as what they list.</summary>
    private static readonly string[] Tables = ["src/Decref.Core/Findings/Rules.cs"];

    private static IEnumerable<SourceFile> Code =>
        SourceFile.All("src", ".cs", ".c", ".h").Concat(SourceFile.All("python", ".py")).Concat(SourceFile.All("tests", ".cs", ".py"));

    [Fact]
    public void Length_OfEveryFile_IsAtMostFiveHundredLines()
    {
        Assert.Empty(Code.Where(file => file.Lines.Length > LongestFile && !Tables.Contains(file.Name)).Select(file => $"{file.Name}: {file.Lines.Length} lines"));
    }

    [Fact]
    public void Name_OfEveryFile_SaysWhatIsInside()
    {
        Assert.All(Code, file => Assert.DoesNotMatch(EmptyWordPattern(), Path.GetFileNameWithoutExtension(file.Name)));
    }

    [Fact]
    public void Namespace_OfEveryFile_IsItsFolder()
    {
        IEnumerable<string> wrong = SourceFile.All("src", ".cs").Concat(SourceFile.All("tests", ".cs"))
            .Where(file => Declared(file) is string declared && declared != Path.GetDirectoryName(file.Name)!.Split('/', 2)[1].Replace('/', '.'))
            .Select(file => $"{file.Name}: namespace {Declared(file)}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void Regions_AndUnfinishedWork_AreNowhere()
    {
        IEnumerable<string> wrong = Code
            .Where(file => !file.Name.EndsWith($"{nameof(SourceFileTests)}.cs", StringComparison.Ordinal))
            .SelectMany(file => file.Lines.Where(line => UnfinishedPattern().IsMatch(line)).Select(line => $"{file.Name}: {line.Trim()}"));
        Assert.Empty(wrong);
    }

    private static string? Declared(SourceFile file) =>
        file.Lines.FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))?["namespace ".Length..].TrimEnd(';');

    [GeneratedRegex("(?i)(manager|helper|util|common|misc)")]
    private static partial Regex EmptyWordPattern();

    [GeneratedRegex(@"#region|\bTODO\b|\bFIXME\b|\bXXX\b")]
    private static partial Regex UnfinishedPattern();
}
