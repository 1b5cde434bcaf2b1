using Decref.Core.Findings;
using Decref.Testing;
using Decref.Testing.Examples;
using Xunit;

namespace Decref.Cli.Tests.EndToEnd;

/// <summary><c>decref lint</c> as a user calls it.</summary>
public sealed class LintTests
{
    public static TheoryData<string> Examples { get; } = [.. Example.All.Select(static example => example.Name)];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Lint_Example_IsReportedAndItsRepairedTwinIsClean(string name)
    {
        Example example = Example.Named(name);
        DecrefRun leaking = await DecrefRun.Of("lint", example.Folder);
        DecrefRun repaired = await DecrefRun.Of("lint", example.RepairedFolder);

        Assert.Equal((int)ExitCode.Findings, leaking.Code);
        Assert.Contains(leaking.Document!.Findings, static finding => finding.Tier == Tier.Confident);
        Assert.Equal((int)ExitCode.Clean, repaired.Code);
        Assert.DoesNotContain(repaired.Document!.Findings, static finding => finding.Tier == Tier.Confident);
    }

    [Fact]
    public async Task Lint_Shelf_SaysTheLineOfEachMistake()
    {
        DecrefRun run = await DecrefRun.Of("lint", Example.Named("shelf").Source);

        Assert.Equal(
            ["TYP002 Box_dealloc 35", "REF001 Box_describe 54", "REF006 shelf_weigh 83", "HND002 shelf_load 114"],
            run.Document!.Findings.Where(static finding => finding.Tier == Tier.Confident).Select(static finding => $"{finding.Rule} {finding.Location!.Function} {finding.Location.Line}"));
    }

    [Theory]
    [InlineData("missing.c", "does not exist.")]
    [InlineData("notes.txt", "is no C or C++ source: give .c, .cc, .cpp or .cxx files, folders, or a compile_commands.json.")]
    public async Task Lint_WhatIsNoSource_IsOneSentenceAndCode2(string name, string problem)
    {
        using var folder = new TemporaryFolder();
        folder.Write("notes.txt", "Remember the milk.\n");
        string path = Path.Combine(folder.Path, name);
        DecrefRun run = await DecrefRun.Of("lint", path);

        Assert.Equal((int)ExitCode.Usage, run.Code);
        Assert.Equal($"decref: {path} {problem}\n", run.Error);
    }

    [Fact]
    public async Task Lint_SourceThatDoesNotCompile_IsSaidAndTheOthersAreRead()
    {
        using var folder = new TemporaryFolder();
        folder.Write("broken.c", "int f(void) { return oops; }\n");
        folder.Write("leaking.c", "#include <Python.h>\nint f(void) { PyObject *list = PyList_New(0); return list == NULL; }\n");
        DecrefRun run = await DecrefRun.Of("lint", folder.Path);

        Assert.Equal((int)ExitCode.Findings, run.Code);
        Assert.EndsWith("broken.c", Assert.Single(run.Document!.Incomplete).Subject, StringComparison.Ordinal);
        Assert.Equal("REF001", Assert.Single(run.Document.Findings).Rule);
    }
}
