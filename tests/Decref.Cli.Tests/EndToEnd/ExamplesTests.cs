using Decref.Core.Findings;
using Decref.Testing;
using Decref.Testing.Examples;
using Xunit;

namespace Decref.Cli.Tests.EndToEnd;

/// <summary>Every example, leaking and repaired, over every CPython: exact amounts at exact lines, and nothing else.</summary>
public sealed class ExamplesTests
{
    public static TheoryData<string> Programs => [.. Pythons.WithHeaders.Select(python => python.Program)];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Test_EveryExample_MeasuresWhatItsSourceSays(string python)
    {
        foreach (Example example in Example.All)
        {
            DecrefRun run = await DecrefRun.Of("test", example.Folder, "--python", python);

            Assert.True(run.Code == (int)ExitCode.Findings, $"{example.Name}: {run.Code} {run.Output} {run.Error}");
            Assert.Empty(run.Document!.Incomplete);
            Assert.Equal(Describe(example.Expected.Select(growth => growth.Function)), Describe(run.Document.Findings.Select(FunctionOf)));
            Assert.All(example.Expected, growth => AssertMeasured(example, growth, run.Document.Findings.Single(f => FunctionOf(f) == growth.Function)));
        }
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Test_EveryRepairedExample_IsClean(string python)
    {
        foreach (Example example in Example.All)
        {
            DecrefRun run = await DecrefRun.Of("test", example.RepairedFolder, "--python", python);

            Assert.True(run.Code == (int)ExitCode.Clean, $"{example.Name}: {run.Code} {run.Output} {run.Error}");
        }
    }

    private static void AssertMeasured(Example example, ExpectedGrowth expected, Finding finding)
    {
        PerCall measured = finding.PerCall!;
        Assert.Equal(expected.Rule, finding.Rule);
        Assert.Equal(1, measured.Calls);
        AssertAmount(expected.Blocks, measured.Blocks);
        AssertAmount(expected.Bytes, measured.Bytes);
        AssertAmount(expected.References, measured.References);
        AssertAmount(expected.Handles, measured.Handles);
        Assert.All(expected.Objects, type => Assert.Contains(new TypeCount(type.Key, type.Value), measured.Objects));
        if (expected.Rule != "RUN004")
        {
            Assert.Equal((Path.GetFullPath(example.Source), expected.Line), (Path.GetFullPath(finding.Location!.File), finding.Location.Line));
        }
    }

    private static void AssertAmount(long? expected, long measured)
    {
        if (expected is { } amount)
        {
            Assert.Equal(amount, measured);
        }
    }

    private static string FunctionOf(Finding finding) => finding.Target!.Split("::")[1];

    private static string Describe(IEnumerable<string> functions) => string.Join(' ', functions.Order(StringComparer.Ordinal));
}
