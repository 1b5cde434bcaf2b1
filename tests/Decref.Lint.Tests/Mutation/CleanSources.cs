using System.Collections.Immutable;
using Decref.Lint.Capture;
using Decref.Lint.Clang;
using Decref.Lint.Ir;
using Decref.Testing;
using Xunit;

namespace Decref.Lint.Tests.Mutation;

/// <summary>The sources whose functions are mutated: tests/clean, which has no mistake at all, and what is right in tests/checks.</summary>
internal static class CleanSources
{
    public static Task<ImmutableArray<IrModule>> Clean(CancellationToken cancellation) =>
        Read(Directory.GetFiles(Repository.File("tests/clean"), "*.c"), cancellation);

    public static Task<ImmutableArray<IrModule>> Checked(CancellationToken cancellation) =>
        Read(
            Directory.GetFiles(Repository.File("tests/checks"), "*.c", SearchOption.AllDirectories)
                .Where(file => Path.GetFileName(Path.GetDirectoryName(file)!)[..3] is "REF" or "MEM" or "HND" or "ERR" or "con"),
            cancellation);

    private static async Task<ImmutableArray<IrModule>> Read(IEnumerable<string> files, CancellationToken cancellation)
    {
        (ImmutableArray<string> folders, string? problem) = await PythonHeaders.FindAsync("/usr/bin/python3", cancellation);
        Assert.Null(problem);
        (ClangTool? clang, string? missing) = ClangLocator.Find();
        Assert.True(clang is not null, missing);
        using var folder = new TemporaryFolder();
        var reader = new SourceReader(new ClangRun(clang, ClangLimits.Default, folder.Path).CompileAsync);
        ImmutableArray<CompileCommand> commands =
            [.. files.Order(StringComparer.Ordinal).Select(file => new CompileCommand(Path.GetDirectoryName(file)!, file, [.. folders.Select(include => "-I" + include)]))];
        ImmutableArray<ReadUnit> units = await reader.ReadAsync(commands, cancellation);
        Assert.All(units, unit => Assert.Null(unit.Complaint));
        return [.. units.Select(unit => unit.Module!)];
    }
}
