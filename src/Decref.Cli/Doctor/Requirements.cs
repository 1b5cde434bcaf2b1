using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Decref.Core.Toolchain;

namespace Decref.Cli.Doctor;

/// <summary>Everything outside decref that it needs, in the order in which the doctor lists it.</summary>
internal static class Requirements
{
    private const int OldestClang = 14;

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
        string? newest = Enumerable.Range(OldestClang, 20).Reverse()
            .Select(version => ProgramPath.Find("clang-" + version.ToString(CultureInfo.InvariantCulture)))
            .FirstOrDefault(path => path is not null);
        string? path = newest ?? ProgramPath.Find("clang");
        return [path is not null ? new Inspection(path) : Missing($"no clang {OldestClang} or newer on PATH: apt-get install clang")];
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

    private static ImmutableArray<Inspection> Agent()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "libdecref_agent.so");
        return [File.Exists(path) ? new Inspection(path) : Missing($"{path} is missing: start decref by the launcher ./decref, which builds it")];
    }

    private static Inspection Missing(string advice) => new(null, advice);
}
