using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Decref.Core.Toolchain;
using Decref.Lint.Clang;
using Decref.Trace.Launch;

namespace Decref.Cli.Doctor;

/// <summary>Everything outside decref that it needs, in the order in which the doctor lists it.</summary>
internal static class Requirements
{
    internal static readonly ImmutableArray<Requirement> All =
    [
        new("python", "test, run", Pythons),
        new("cc", "test on a folder of C files", Compiler),
        new("clang", "lint", Clang),
        new("libdw", "test, run: source lines of native frames", SymbolLibrary),
        new("agent", "test, run", Agent),
    ];

    private static ImmutableArray<Inspection> Pythons()
    {
        ImmutableArray<Inspection> found =
        [
            .. PythonInstallations.FindAll()
                .Where(python => python.Version >= PythonInstallations.OldestTraced)
                .Select(python => new Inspection(
                    python.ToString(),
                    python.IncludeFolder is null ? "its headers are missing: to build extensions for it, apt-get install python3-dev" : null)),
        ];
        return found.IsEmpty ? [Missing("no CPython 3.8 or newer found: apt-get install python3 python3-dev")] : found;
    }

    private static ImmutableArray<Inspection> Compiler() =>
        [ProgramPath.Find("cc") is string path ? new Inspection(path) : Missing("no C compiler on PATH: apt-get install gcc")];

    private static ImmutableArray<Inspection> Clang()
    {
        (ClangTool? clang, string? problem) = ClangLocator.Find();
        return [clang is not null ? new Inspection($"{clang.MajorVersion} {clang.Path}") : Missing(problem!)];
    }

    private static ImmutableArray<Inspection> SymbolLibrary()
    {
        if (!NativeLibrary.TryLoad("libdw.so.1", out nint library))
        {
            return [Missing("libdw.so.1 cannot be loaded: apt-get install libdw1")];
        }

        NativeLibrary.Free(library);
        return [new Inspection("libdw.so.1")];
    }

    private static ImmutableArray<Inspection> Agent() =>
        [AgentLibrary.Ensure(Installation.Current).Succeeded(out AgentLibrary? agent, out Problem? problem) ? new Inspection(agent.Path) : Missing($"{problem.Reason}. {problem.Advice}")];

    private static Inspection Missing(string advice) => new(null, advice);
}
