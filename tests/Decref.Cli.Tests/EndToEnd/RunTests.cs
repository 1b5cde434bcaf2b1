using System.Diagnostics;
using Decref.Core.Findings;
using Decref.Testing;
using Decref.Testing.Examples;
using Xunit;

namespace Decref.Cli.Tests.EndToEnd;

/// <summary><c>decref run</c> over every CPython: the program keeps its exit code, and what an extension left is told apart.</summary>
public sealed class RunTests
{
    private const string Program = """
        import os, subprocess, sys
        import leaks
        for _ in range(50):
            leaks.leak_shout()
        if len(sys.argv) > 1:
            subprocess.run([sys.executable, __file__])
        sys.exit(5)
        """;

    private const string LazyProgram = """
        import leaks
        prepared = []

        def work():
            return [str(i) for i in range(400)]

        def draw():
            if not prepared:
                for _ in range(20):
                    leaks.leak_shout()
                prepared.append(True)
            work()

        for _ in range(60):
            draw()
            work()
        for _ in range(60):
            leaks.leak_shout()
            work()
        """;

    public static TheoryData<string> Programs => [.. Pythons.WithHeaders.Select(python => python.Program)];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Run_ProgramAndItsChild_EachHaveTheirReport(string python)
    {
        using TemporaryFolder folder = Prepare(python);

        DecrefRun run = await DecrefRun.Of("run", "--", python, Path.Combine(folder.Path, "app.py"), "child");

        Assert.Equal(5, run.Code);
        Assert.Equal("run", run.Document!.Command);
        Assert.Equal(2, run.Document.Examined.Length);
        Finding[] left = [.. run.Document.Findings.Where(finding => finding.Location?.Function == "unfreed_malloc_shout")];
        Assert.True(left.Length == 2, string.Join('\n', run.Document.Findings.Select(finding => finding.ToString())));
        Assert.All(left, finding => Assert.Equal((PerCall.WholeRun, 50L, 50 * 42L), (finding.PerCall!.Calls, finding.PerCall.Blocks, finding.PerCall.Bytes)));
        Assert.Equal(2, left.Select(finding => finding.Target).Distinct().Count());
        Assert.Contains(run.Document.Observations, observation => observation.Name == "interpreter-memory");
    }

    /// <summary>The same function of the extension: 20 blocks of a first use, and one for each call of a loop.</summary>
    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Run_FirstUseAndLeak_AreToldApart(string python)
    {
        using TemporaryFolder folder = Prepare(python);

        DecrefRun run = await DecrefRun.Of("run", "--", python, folder.Write("lazy.py", LazyProgram));

        Assert.Equal(60, Assert.Single(run.Document!.Findings).PerCall!.Blocks);
        Observation first = Assert.Single(run.Document.Observations, observation => observation.Name == "first-uses");
        Assert.StartsWith("extensions keep 20 blocks, 840 bytes of first uses, ", first.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Run_WithJudge_EndsWithDecrefsOwnCode(string python)
    {
        using TemporaryFolder folder = Prepare(python);

        Assert.Equal((int)ExitCode.Findings, (await DecrefRun.Of("run", "--judge", "--", python, Path.Combine(folder.Path, "app.py"))).Code);
    }

    [Fact]
    public async Task Run_ProgramThatDiesBySignal_EndsWith128AndItsNumber()
    {
        DecrefRun run = await DecrefRun.Of("run", "--", Pythons.Newest.Program, "-c", "import os, signal; os.kill(os.getpid(), signal.SIGTERM)");

        Assert.Equal(128 + 15, run.Code);
        Assert.Single(run.Document!.Examined);
    }

    [Fact]
    public async Task Run_ProgramWithoutAPython_SaysSo()
    {
        DecrefRun run = await DecrefRun.Of("run", "--", "/bin/true");

        Assert.Equal(0, run.Code);
        Assert.Equal(Verdict.Incomplete, run.Document!.Verdict);
    }

    [Fact]
    public async Task Run_AskedBySignal_ReportsMeanwhile()
    {
        const string Program = "import os, signal, time; os.kill(os.getpid(), signal.SIGUSR2); [time.sleep(0.01) for _ in range(100)]";
        DecrefRun run = await DecrefRun.Of("run", "-v", "--", Pythons.Newest.Program, "-c", Program);

        Assert.Equal(0, run.Code);
        Assert.Contains("handles now", run.Error, StringComparison.Ordinal);
        Assert.Contains("handles at its end", run.Error, StringComparison.Ordinal);
    }

    /// <summary>A folder with a built extension, its leaks.py and a program that calls it.</summary>
    private static TemporaryFolder Prepare(string python)
    {
        var folder = new TemporaryFolder();
        Example example = Example.Named("unfreed_malloc");
        folder.Write("leaks.py", File.ReadAllText(Path.Combine(example.Folder, "leaks.py")));
        folder.Write("app.py", Program);
        const string Question = "import sysconfig as s; print(s.get_paths()['include']); print(s.get_config_var('EXT_SUFFIX'))";
        string[] answer = Output(python, "-c", Question).Split('\n');
        Output("cc", "-shared", "-fPIC", "-g", "-O2", "-I" + answer[0], "-o", Path.Combine(folder.Path, example.Name + answer[1]), example.Source);
        return folder;
    }

    private static string Output(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
