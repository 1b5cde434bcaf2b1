using Decref.Core.Findings;
using Decref.Testing;
using Xunit;

namespace Decref.Cli.Tests.EndToEnd;

/// <summary>Each kind of bad input is one sentence with what to do, and its exit code.</summary>
public sealed class BadInputTests
{
    [Fact]
    public async Task Test_NoSuchTarget_IsOneSentenceAndCode2()
    {
        DecrefRun run = await DecrefRun.Of("test", "no/such/folder");

        Assert.Equal((int)ExitCode.Usage, run.Code);
        Assert.Equal(
            "decref: no/such/folder: there is no such target. Give a folder with an extension, a file.py, file.py::function, package.module:callable, or -c CODE.\n",
            run.Error);
    }

    [Theory]
    [InlineData("", "decref: \"\": there is no such target. Give a folder")]
    [InlineData("::leak_a", "decref: ::leak_a: there is no such target. Give a folder")]
    [InlineData("leaks.py::", "decref: leaks.py::: there is no such target. Give a folder")]
    public async Task Test_TargetThatNamesNothing_IsOneSentenceAndCode2(string target, string expected)
    {
        DecrefRun run = await DecrefRun.Of("test", target);

        Assert.Equal((int)ExitCode.Usage, run.Code);
        Assert.StartsWith(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_BuiltExtension_IsOneSentenceAndCode2()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("shelf.so", "\u007fELF");

        DecrefRun run = await DecrefRun.Of("test", file);

        Assert.Equal((int)ExitCode.Usage, run.Code);
        Assert.StartsWith($"decref: {file}: this is no Python file. Give a folder", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NegativeTop_IsOneSentenceAndCode2()
    {
        DecrefRun run = await DecrefRun.Of("run", "--top", "-1", "--", "/bin/true");

        Assert.Equal((int)ExitCode.Usage, run.Code);
        Assert.StartsWith("decref: --top takes a number of groups, 0 or more.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_FolderWithoutTests_IsOneSentenceAndCode2()
    {
        using var folder = new TemporaryFolder();
        DecrefRun run = await DecrefRun.Of("test", folder.Path);

        Assert.Equal((int)ExitCode.Usage, run.Code);
        Assert.Contains("it has no leaks.py and no test_*.py. Write a leaks.py", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_InterpreterThatIsNone_IsOneSentenceAndCode2()
    {
        DecrefRun missing = await DecrefRun.Of("test", "-c", "pass", "--python", "/no/such/python");
        DecrefRun other = await DecrefRun.Of("test", "-c", "pass", "--python", "/bin/true");

        Assert.Equal(((int)ExitCode.Usage, (int)ExitCode.Usage), (missing.Code, other.Code));
        Assert.StartsWith("decref: /no/such/python: there is no such program. Install it", missing.Error, StringComparison.Ordinal);
        Assert.Contains("it does not answer as a Python does", other.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_InterpreterOfAnotherMachine_IsOneSentenceAndCode2()
    {
        using var folder = new TemporaryFolder();
        string text = folder.Write("text", "no program\n");
        string arm = Path.Combine(folder.Path, "arm");
        byte[] head = [0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 183, 0];
        File.WriteAllBytes(arm, head);
        File.SetUnixFileMode(arm, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        DecrefRun other = await DecrefRun.Of("test", "-c", "pass", "--python", arm);
        DecrefRun none = await DecrefRun.Of("test", "-c", "pass", "--python", text);

        Assert.Equal(((int)ExitCode.Usage, (int)ExitCode.Usage), (other.Code, none.Code));
        Assert.StartsWith($"decref: {arm}: this program is not for x86-64. ", other.Error, StringComparison.Ordinal);
        Assert.StartsWith($"decref: {text}: it is not a program that can be run. ", none.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("attribute.py", "import json; json.no_such_name", "Correct it until this Python can load it.")]
    [InlineData("module.py", "import no_such_module_at_all", "Install it for this Python, choose another with --python PATH, or set PYTHONPATH to the folder it lies in.")]
    public async Task Test_FileThatDoesNotLoad_SaysWhatToDo(string name, string code, string advice)
    {
        using var folder = new TemporaryFolder();
        DecrefRun run = await DecrefRun.Of("test", folder.Write(name, code + "\n"));

        Assert.Equal((int)ExitCode.Incomplete, run.Code);
        IncompletePart part = Assert.Single(run.Document!.Incomplete);
        Assert.StartsWith("cannot be loaded: ", part.Reason, StringComparison.Ordinal);
        Assert.Equal(advice, part.Advice);
    }

    [Theory]
    [InlineData("3.7.1", "cpython", "Python 3.7.1 is too old")]
    [InlineData("3.10.1", "pypy", "this is pypy; only CPython can be traced")]
    public async Task Test_InterpreterThatCannotBeTraced_SaysWhy(string version, string implementation, string reason)
    {
        using var folder = new TemporaryFolder();
        string fake = folder.Write("python", $"#!/bin/sh\nprintf '%s\\n' /bin/true {version} {implementation} ''\n");
        File.SetUnixFileMode(fake, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);

        DecrefRun run = await DecrefRun.Of("test", "-c", "pass", "--python", fake);

        Assert.Equal((int)ExitCode.Usage, run.Code);
        Assert.Equal($"decref: /bin/true: {reason}. Choose a CPython from 3.8 up for x86-64 with --python PATH.\n", run.Error);
    }

    [Fact]
    public async Task Test_ExtensionThatDoesNotCompile_ShowsTheFirstErrorAndIsIncomplete()
    {
        using var folder = new TemporaryFolder();
        folder.Write("broken.c", "#include <Python.h>\nPyMODINIT_FUNC PyInit_broken(void) { return no_such_function_here; }\n");
        folder.Write("leaks.py", "def leak_a(): pass\n");

        DecrefRun run = await DecrefRun.Of("test", folder.Path, "--python", Pythons.Newest.Program);

        Assert.Equal((int)ExitCode.Incomplete, run.Code);
        Assert.Contains("broken.c:2:", Assert.Single(run.Document!.Incomplete).Reason, StringComparison.Ordinal);
        Assert.Contains("no_such_function_here", run.Document.Incomplete[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_FunctionThatIsNotThere_IsIncomplete()
    {
        using var folder = new TemporaryFolder();
        DecrefRun run = await DecrefRun.Of("test", folder.Write("leaks.py", "def leak_a(): pass\n") + "::leak_b");

        Assert.Equal((int)ExitCode.Incomplete, run.Code);
        Assert.Equal("it has no function or test leak_b", Assert.Single(run.Document!.Incomplete).Reason);
    }

    [Fact]
    public async Task Run_ProgramThatIsNotThere_IsOneSentenceAndCode2()
    {
        DecrefRun run = await DecrefRun.Of("run", "--", "/no/such/program");

        Assert.Equal((int)ExitCode.Usage, run.Code);
        Assert.StartsWith("decref: /no/such/program: there is no such program. ", run.Error, StringComparison.Ordinal);
    }
}
