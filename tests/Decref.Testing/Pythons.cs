using System.Collections.Immutable;
using Decref.Core.Toolchain;

namespace Decref.Testing;

/// <summary>
/// The interpreters that tests run over: every CPython from 3.8 on that is found on the machine, and those that
/// <c>DECREF_PYTHONS=PROGRAM:PROGRAM</c> names.
/// </summary>
public static class Pythons
{
    public static ImmutableArray<PythonInstallation> All { get; } =
    [
        .. PythonInstallations.FindAll().Concat(Named())
            .Where(python => python.Version >= PythonInstallations.OldestTraced)
            .DistinctBy(python => python.Program),
    ];

    /// <summary>Those whose headers are there too: extensions can be built for them.</summary>
    public static ImmutableArray<PythonInstallation> WithHeaders { get; } = [.. All.Where(python => python.IncludeFolder is not null)];

    /// <summary>The newest with headers, for a test that needs only one.</summary>
    public static PythonInstallation Newest => WithHeaders[^1];

    private static IEnumerable<PythonInstallation> Named() =>
        (Environment.GetEnvironmentVariable("DECREF_PYTHONS") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Select(program => PythonInstallations.At(program) ?? throw new InvalidOperationException($"DECREF_PYTHONS: {program} is no python3.N"));
}
