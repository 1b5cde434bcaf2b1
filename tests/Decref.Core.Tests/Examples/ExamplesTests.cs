using System.Diagnostics;
using System.Text.RegularExpressions;
using Decref.Core.Findings;
using Decref.Core.Toolchain;
using Decref.Testing;
using Decref.Testing.Examples;
using Xunit;

namespace Decref.Core.Tests.Examples;

public sealed class ExamplesTests
{
    public static TheoryData<string> Names() => [.. Example.All.Select(example => example.Name)];

    /// <summary>gcc with the oldest and the newest headers, clang with the newest: warnings hardly depend on the versions between.</summary>
    public static TheoryData<string, string> Compilers()
    {
        TheoryData<string, string> compilers = [("cc", Pythons.WithHeaders[0].IncludeFolder!), ("cc", Pythons.Newest.IncludeFolder!)];
        if (Array.Find(["clang", "clang-19", "clang-16", "clang-14"], name => ProgramPath.Find(name) is not null) is string clang)
        {
            compilers.Add(clang, Pythons.Newest.IncludeFolder!);
        }

        return compilers;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void LeakyExample_NamesARuleAndAFunctionOfItsLeaks(string name)
    {
        Example example = Example.Named(name);
        string leaks = File.ReadAllText(Path.Combine(example.Folder, "leaks.py"));
        Assert.NotEmpty(example.Expected);
        Assert.All(example.Expected, growth => Assert.NotNull(Rules.Find(growth.Rule)));
        Assert.All(example.Expected, growth => Assert.Contains($"def {growth.Function}():", leaks));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void LeakyFunction_IsExpectedInTheSource(string name)
    {
        Example example = Example.Named(name);
        IEnumerable<string> leaking = Regex.Matches(File.ReadAllText(Path.Combine(example.Folder, "leaks.py")), @"def (leak_\w+)\(\)")
            .Select(match => match.Groups[1].Value);
        Assert.Equal(leaking.Order(), example.Expected.Select(growth => growth.Function).Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void RepairedTwin_ExpectsNothingAndIsCalledTheSameWay(string name)
    {
        Example example = Example.Named(name);
        string repaired = File.ReadAllText(example.RepairedSource);
        Assert.DoesNotContain("expect:", repaired);
        Assert.DoesNotContain("Mistake", repaired);
        foreach (string file in Directory.EnumerateFiles(example.Folder).Where(file => file != example.Source))
        {
            Assert.Equal(File.ReadAllText(file), File.ReadAllText(Path.Combine(example.RepairedFolder, Path.GetFileName(file))));
        }
    }

    [Theory]
    [MemberData(nameof(Compilers))]
    public void EveryExample_CompilesWithoutAWarning(string compiler, string includeFolder)
    {
        string[] sources = [.. Example.All.SelectMany(example => new[] { example.Source, example.RepairedSource })];
        string[] warnings = ["-std=c11", "-fsyntax-only", "-Wall", "-Wextra", "-Wshadow", "-Wconversion", "-Werror"];
        var start = new ProcessStartInfo(ProgramPath.Find(compiler)!, [.. warnings, "-isystem", includeFolder, .. sources]) { RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors);
    }

    [Theory]
    [InlineData("/* expect: leak_x: 1 blocks */")]
    [InlineData("/* expect: leak_x 1 block; RUN001 */")]
    [InlineData("/* expect: leak_x: 1 brick; RUN001 */")]
    [InlineData("// expect: leak_x: 1 block; RUN001")]
    public void Parse_MisspeltExpectation_IsAnError(string text) => Assert.Throws<FormatException>(() => ExpectedGrowth.Parse(text, 1));

    [Fact]
    public void Parse_Expectation_ReadsEveryAmount()
    {
        ExpectedGrowth growth = ExpectedGrowth.Parse("  x = f(); /* expect: leak_x: 2 blocks, 38 bytes, 1 bytes object, 3 references, 1 handle; RUN001 */", 7);
        Assert.Equal(("leak_x", "RUN001", 7), (growth.Function, growth.Rule, growth.Line));
        Assert.Equal((2, 38, 3, 1), (growth.Blocks, growth.Bytes, growth.References, growth.Handles));
        Assert.Equal([KeyValuePair.Create("bytes", 1L)], growth.Objects);
    }
}
