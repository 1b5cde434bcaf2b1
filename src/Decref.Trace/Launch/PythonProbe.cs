using System.Buffers.Binary;
using Decref.Core.Findings;

namespace Decref.Trace.Launch;

/// <summary>Finds out which interpreter a name stands for, and whether it can be traced.</summary>
public static class PythonProbe
{
    private const string Question =
        "import sys, os; print(sys.executable); print('%d.%d.%d' % sys.version_info[:3]); "
        + "print(getattr(getattr(sys, 'implementation', None), 'name', 'cpython')); print(getattr(sys, 'abiflags', ''))";

    private const ushort ElfMachineX64 = 62;

    private static readonly Version Oldest = new(3, 8);
    private const int LongestQuote = 60;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <param name="requested">A path or a name on PATH; <c>python3</c> when null.</param>
    /// <param name="folder">Where the target will run: a version manager's shim may choose by it.</param>
    public static Outcome<PythonInterpreter> Probe(string? requested, string folder)
    {
        string name = requested ?? "python3";
        ToolRun? run = ToolRun.Run(name, ["-S", "-c", Question], folder, Limit);
        if (run is null)
        {
            return Problem.Usage(name, WhyNotStarted(Path.GetFullPath(name, folder)), "Install it, or choose another interpreter with --python PATH.");
        }

        string[] answer = run.Output.Split('\n');
        if (run.ExitCode != 0 || answer.Length < 4)
        {
            string said = run.Errors.Split('\n')[0];
            said = said.Length > LongestQuote ? said[..LongestQuote] + "..." : said;
            return Problem.Usage(name, $"it does not answer as a Python does ({said})", "Choose an interpreter with --python PATH.");
        }

        return Judge(executable: answer[0], version: answer[1], implementation: answer[2], abi: answer[3]);
    }

    private static string WhyNotStarted(string path) => !File.Exists(path)
        ? "there is no such program"
        : Machine(path) is null or ElfMachineX64 ? "it is not a program that can be run" : "this program is not for x86-64";

    private static Outcome<PythonInterpreter> Judge(string executable, string version, string implementation, string abi)
    {
        const string Advice = "Choose a CPython from 3.8 up for x86-64 with --python PATH.";
        if (implementation != "cpython")
        {
            return Problem.Usage(executable, $"this is {implementation}; only CPython can be traced", Advice);
        }

        if (!Version.TryParse(version, out Version? parsed) || parsed < Oldest)
        {
            return Problem.Usage(executable, $"Python {version} is too old", Advice);
        }

        if (abi.Contains('t'))
        {
            return Problem.Usage(executable, "this is a free-threaded build, which decref cannot trace yet", Advice);
        }

        if (Machine(executable) is not ElfMachineX64)
        {
            return Problem.Usage(executable, "this program is not for x86-64", Advice);
        }

        return new PythonInterpreter(executable, parsed, new PythonIdentity(executable, version, "CPython"));
    }

    private static ushort? Machine(string path)
    {
        Span<byte> head = stackalloc byte[20];
        using FileStream file = File.OpenRead(path);
        bool isElf = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head[..4].SequenceEqual("\u007fELF"u8);
        return isElf ? BinaryPrimitives.ReadUInt16LittleEndian(head[18..]) : null;
    }
}
