using System.Collections.Concurrent;
using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Core.Toolchain;
using Decref.Lint.Capture;
using Decref.Lint.Clang;
using Decref.Lint.Ir;
using Decref.Testing;
using Xunit;

namespace Decref.Lint.Tests.Clang;

public sealed class SourceReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Read_FileThatDoesNotCompile_LosesNoOther()
    {
        ImmutableArray<ReadUnit> units = await ReadAsync([
            Command(_folder.Write("a.c", "int a(void) { return 1; }\n")),
            Command(_folder.Write("b.c", "#include \"missing.h\"\n")),
            Command(_folder.Write("c.c", "int c(void) { return b(2); }\n")),
        ]);

        Assert.Equal(["a", null, "c"], units.Select(static unit => unit.Module?.Functions[0].Name));
        IncompletePart part = Assert.Single(SourceReader.IncompleteOf(units));
        Assert.EndsWith("b.c", part.Subject, StringComparison.Ordinal);
        Assert.Contains("b.c:1:10: fatal error: 'missing.h' file not found", part.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(1500)]
    public async Task Read_TextCutOff_IsNoFileWithoutFunctions(int bytes)
    {
        string file = _folder.Write("a.c", "int a(void) { return 1; }\n");
        (ClangTool? clang, string? problem) = ClangLocator.Find();
        Assert.True(clang is not null, problem);
        string cut = _folder.Write("cut", $"#!/bin/sh\n{clang.Path} \"$@\" | head -c {bytes}\n");
        File.SetUnixFileMode(cut, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using var scratch = new TemporaryFolder();
        var reader = new SourceReader(new ClangRun(clang with { Path = cut }, ClangLimits.Default, scratch.Path).CompileAsync);

        ReadUnit unit = Assert.Single(await reader.ReadAsync([Command(file)], TestContext.Current.CancellationToken));

        Assert.Null(unit.Module);
        Assert.StartsWith("clang's text ends in the middle", unit.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_FileThatAnotherIncludes_IsNotIncomplete()
    {
        ImmutableArray<ReadUnit> units = await ReadAsync([
            Command(_folder.Write("part.c", "static unknown f(void);\n")),
            Command(_folder.Write("whole.c", "typedef int unknown;\n#include \"part.c\"\nint g(void) { return 0; }\n")),
        ]);

        Assert.Null(units[0].Module);
        Assert.Empty(SourceReader.IncompleteOf(units));
    }

    [Fact]
    public async Task Read_PartOfAnotherFile_IsNotInsistedOn()
    {
        ImmutableArray<CompileCommand> commands =
        [
            Command(_folder.Write("alone.c", "static unknown f(void);\n")),
            Command(_folder.Write("part.c", "static unknown f(void);\n")),
            Command(_folder.Write("whole.c", "typedef int unknown;\n#include \"part.c\"\nint g(void) { return 0; }\n")),
        ];
        (ClangTool? clang, string? problem) = ClangLocator.Find();
        Assert.True(clang is not null, problem);
        using var scratch = new TemporaryFolder();
        var run = new ClangRun(clang, ClangLimits.Default, scratch.Path);
        ConcurrentQueue<string> insistedOn = [];
        var reader = new SourceReader(run.AttemptAsync, (command, cancellation) =>
        {
            insistedOn.Enqueue(Path.GetFileName(command.File));
            return run.AttemptAsync(command with { Flags = ["-Dunknown=int"] }, cancellation);
        });

        ImmutableArray<ReadUnit> units = await reader.ReadAsync(commands, TestContext.Current.CancellationToken);

        Assert.Equal(["alone.c"], insistedOn);
        Assert.Equal([true, false, true], units.Select(static unit => unit.Module is not null));
    }

    [Theory]
    [InlineData("#include <windows.h>\n", "Windows", "windows.h")]
    [InlineData("#include <mach/mach_host.h>\n", "macOS", "mach/mach_host.h")]
    public async Task Read_SourceForAnotherSystem_IsSkippedAndSaysWhy(string text, string platform, string header)
    {
        string file = _folder.Write("other.c", text);

        ImmutableArray<ReadUnit> units = await ReadAsync([Command(file)]);

        Assert.Empty(SourceReader.IncompleteOf(units));
        Assert.Equal([$"{file} is for {platform} and is skipped: it needs {header}"], SourceReader.SkippedOf(units));
    }

    [Theory]
    [InlineData("#include \"self.c\"\n", "error:")]
    [InlineData("\0\u0001\u00ff\n", "error:")]
    [InlineData("int f(void) { int g(void) { return 1; } return g(); }\n", "error:")]
    public async Task Read_UnreadableText_IsOneSentence(string text, string complaint)
    {
        ReadUnit unit = Assert.Single(await ReadAsync([Command(_folder.Write("self.c", text))]));

        Assert.Null(unit.Module);
        Assert.Contains(complaint, unit.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_Latin1Source_IsRead()
    {
        string file = Path.Combine(_folder.Path, "latin.c");
        File.WriteAllBytes(file, [.. "/* "u8, 0xe9, .. " */ const char *name(void) { return \""u8, 0xe9, .. "\"; }\n"u8]);

        ReadUnit unit = Assert.Single(await ReadAsync([Command(file)]));

        Assert.Contains(unit.Module!.Functions[0].Values, static value => value is IrValue.Text { Value: "\u00e9" });
    }

    [Fact]
    public async Task Read_FolderThatIsGone_IsOneSentence()
    {
        ReadUnit unit = Assert.Single(await ReadAsync([new CompileCommand("/no/such/folder", "/no/such/folder/a.c", [])]));

        Assert.StartsWith("clang could not be started in /no/such/folder", unit.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_LongerTextThanAllowed_IsOneSentence()
    {
        ReadUnit unit = Assert.Single(await ReadAsync([Command(_folder.Write("a.c", "int table[4] = {1};\n"))], ClangLimits.Default with { TextBytes = 100 }));

        Assert.Equal("its text is longer than 0 MiB", unit.Complaint);
    }

    [Fact]
    public async Task Read_OldC_IsReadByEveryCompiler()
    {
        const string old = "f(a, b) char *a; { int *p = a; g(p); return p; }\n";
        ReadUnit unit = Assert.Single(await ReadAsync([Command(_folder.Write("old.c", old))]));

        Assert.Null(unit.Complaint);
        Assert.Equal("f", Assert.Single(unit.Module!.Functions).Name);
    }

    [Fact]
    public async Task Read_SourceThatNeedsCPythonsOwnMacros_IsReadWithThem()
    {
        PythonInstallation python = PythonInstallations.FindAll().First(static python => python.IncludeFolder is not null);
        string file = _folder.Write("items.c", "#include <Python.h>\nPyObject **items(PyObject *t) { return &PyTuple_GET_ITEM(t, 0); }\n");

        ReadUnit unit = Assert.Single(await ReadAsync([new CompileCommand(_folder.Path, file, [$"-I{python.IncludeFolder}"])]));

        Assert.Null(unit.Complaint);
        Assert.Equal("items", Assert.Single(unit.Module!.Functions).Name);
    }

    private CompileCommand Command(string file) => new(_folder.Path, file, []);

    private static async Task<ImmutableArray<ReadUnit>> ReadAsync(ImmutableArray<CompileCommand> commands, ClangLimits? limits = null)
    {
        (ClangTool? clang, string? problem) = ClangLocator.Find();
        Assert.True(clang is not null, problem);
        using var scratch = new TemporaryFolder();
        return await new SourceReader(new ClangRun(clang, limits ?? ClangLimits.Default, scratch.Path).CompileAsync).ReadAsync(commands, TestContext.Current.CancellationToken);
    }
}
