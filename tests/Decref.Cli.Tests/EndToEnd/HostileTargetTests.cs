using Decref.Core.Findings;
using Decref.Testing;
using Xunit;

namespace Decref.Cli.Tests.EndToEnd;

/// <summary>Targets that end, hang or disturb their process: a clear result, never a hang, never a wrong "clean".</summary>
public sealed class HostileTargetTests
{
    private const string Leaks = """
        import os, signal, sys, time
        kept = []
        def leak_raise(): raise ValueError("no \x1b[31m")
        def leak_exit(): sys.exit(3)
        def leak_exit_at_once():
            print("last words"); os._exit(7)
        def leak_crash(): os.kill(os.getpid(), signal.SIGSEGV)
        def leak_hang(): time.sleep(1000)
        def leak_close(): os.closerange(3, 1100)
        def leak_arguments(x): pass
        def leak_generator(): yield 1
        async def leak_coroutine(): pass
        def leak_after_all_that(): kept.append(bytes(100))
        def test_fork():
            pid = os.fork()
            if pid == 0:
                os._exit(0)
            os.waitpid(pid, 0)
        def test_forked_child_returns(): os.fork()
        def test_print(): print("x" * 1000)
        def test_close_some(): os.closerange(3, 256)
        def test_chdir(): os.chdir("/")
        """;

    public static TheoryData<string> Programs => [.. Pythons.All.Select(python => python.Program)];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Test_FunctionsThatEndTheirProcess_CostOnlyThemselves(string python)
    {
        using var folder = new TemporaryFolder();
        DecrefRun run = await DecrefRun.Of("test", folder.Write("hostile.py", Leaks), "--python", python, "--timeout", "3");

        Assert.Equal((int)ExitCode.Findings, run.Code);
        Assert.StartsWith("raised ValueError: no \\x1b[31m (", run.Incomplete("leak_raise")!.Reason, StringComparison.Ordinal);
        Assert.StartsWith("raised SystemExit: 3 (", run.Incomplete("leak_exit")!.Reason, StringComparison.Ordinal);
        Assert.Equal("ended the process with exit code 7; it last printed: last words", run.Incomplete("leak_exit_at_once")!.Reason);
        Assert.Equal($"crashed with SIGSEGV in leak_crash ({folder.Path}/hostile.py:7)", run.Incomplete("leak_crash")!.Reason);
        Assert.Equal("one step took longer than 3 s; it was ended", run.Incomplete("leak_hang")!.Reason);
        Assert.Equal("closed descriptors it did not open", run.Incomplete("leak_close")!.Reason);
        Assert.Equal("not run: it takes arguments (x), which pytest's fixtures would give it", run.Incomplete("leak_arguments")!.Reason);
        Assert.NotNull(run.Incomplete("leak_generator"));
        Assert.NotNull(run.Incomplete("leak_coroutine"));
        Assert.Equal(9, run.Document!.Incomplete.Length);
        Assert.Equal(["leak_after_all_that"], run.Document.Findings.Select(finding => finding.Target!.Split("::")[1]));
    }

    /// <summary>No file of the target's can be written any more: as good as a full disk.</summary>
    private const string Suites = """
        import unittest
        kept = []

        class Shelf(unittest.TestCase):
            def setUp(self): self.box = [1]
            def test_clean(self): self.assertEqual(self.box, [1])
            def test_leak(self): kept.append(self.box)
            def test_without_server(self): self.skipTest("no server")

        class TestDrawer:
            def test_leak(self): kept.append([1])
            def test_fixture(self, tmp_path): pass
        """;

    [Fact]
    public async Task Test_DiskFull_IsIncompleteAndSaysWhereToLook()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("leaks.py", "import resource\nresource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))\nkept = []\ndef leak_a(): kept.append([1])\n");

        DecrefRun run = await DecrefRun.Of("test", file);

        Assert.Equal((int)ExitCode.Incomplete, run.Code);
        IncompletePart part = run.Document!.Incomplete[0];
        Assert.Equal("a step of decref's own failed: OSError: [Errno 27] File too large", part.Reason);
        Assert.Equal("Look whether the disk of the temporary folder is full, and whether the target limits its own files or memory.", part.Advice);
    }

    [Fact]
    public async Task Run_DiskFull_SaysThatTheReportIsLost()
    {
        const string Program = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))";
        DecrefRun run = await DecrefRun.Of("run", "--judge", "--", Pythons.Newest.Program, "-c", Program);

        Assert.Equal((int)ExitCode.Incomplete, run.Code);
        IncompletePart part = Assert.Single(run.Document!.Incomplete);
        Assert.EndsWith(", or its temporary folder is full", part.Reason, StringComparison.Ordinal);
        Assert.EndsWith(", or set TMPDIR to a folder with room.", part.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_ClassesOfTests_AreRunAsUnittestAndPytestWould()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("test_suites.py", Suites);

        DecrefRun run = await DecrefRun.Of("test", file);

        Assert.Equal(["Shelf::test_leak", "TestDrawer::test_leak"], run.Document!.Findings.Select(finding => finding.Target!.Split("::", 2)[1]));
        Assert.Equal(
            ["Shelf::test_without_server: skipped itself: no server", "TestDrawer::test_fixture: not run: it takes arguments (tmp_path), which pytest's fixtures would give it"],
            run.Document.Incomplete.Select(part => $"{part.Subject.Split("::", 2)[1]}: {part.Reason}"));
        Assert.Equal(3, run.Document.Examined.Length);
        Assert.Equal((int)ExitCode.Clean, (await DecrefRun.Of("test", file + "::Shelf::test_clean")).Code);
        Assert.Equal(2, (await DecrefRun.Of("test", file + "::TestDrawer")).Document!.Findings.Length + 1);
    }

    [Fact]
    public async Task Test_CrashInsideTheModuleItself_IsIncomplete()
    {
        using var folder = new TemporaryFolder();
        DecrefRun run = await DecrefRun.Of("test", folder.Write("broken.py", "import no_such_module_at_all\ndef leak_a(): pass\n"));

        Assert.Equal((int)ExitCode.Incomplete, run.Code);
        Assert.StartsWith(
            "cannot be loaded: ModuleNotFoundError: No module named 'no_such_module_at_all'", Assert.Single(run.Document!.Incomplete).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_ModulesThatShadowTheDriversNames_DoNotDisturbIt()
    {
        using var folder = new TemporaryFolder();
        string[] names = ["channel", "description", "target", "driver", "decref", "traceback", "gc_", "signal_"];
        Array.ForEach(names, name => folder.Write(name + ".py", "raise SystemError('the wrong module')\n"));
        folder.Write("channel.py", "mine = 1\n");
        string file = folder.Write("leaks.py", "import channel\nkept = []\ndef leak_a(): kept.append(bytes(channel.mine))\n");

        DecrefRun run = await DecrefRun.Of("test", file);

        Assert.Equal(Verdict.Leaks, run.Document!.Verdict);
        Assert.Empty(run.Document.Incomplete);
    }
}
