using Decref.Lint.Capture;
using Decref.Lint.Clang;
using Decref.Testing;
using Xunit;

namespace Decref.Lint.Tests.Clang;

public sealed class HeaderSearchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Compile_HeaderInAnotherFolderOfTheProject_IsFound()
    {
        _folder.Write("project/setup.py", "");
        _folder.Write("project/bson/shared.h", "#include \"deep/part.h\"\n");
        _folder.Write("project/bson/deep/part.h", "typedef int part;\n");
        string source = _folder.Write("project/mongo/mod.c", "#include <shared.h>\npart f(void) { return 1; }\n");

        CompiledText text = await CompileAsync(source);

        Assert.Null(text.Complaint);
        Assert.Contains($"{_folder.Path}/project/bson/deep/part.h", text.Dependencies);
    }

    [Fact]
    public async Task Compile_HeaderOfTheRepositoryAroundTheBinding_IsFound()
    {
        _folder.Write("library/.git/HEAD", "");
        _folder.Write("library/include/library.h", "typedef int library;\n");
        _folder.Write("library/bindings/python/setup.py", "");
        string source = _folder.Write("library/bindings/python/package/ext/mod.c", "#include <library.h>\nlibrary f(void) { return 1; }\n");

        Assert.Null((await CompileAsync(source)).Complaint);
    }

    [Fact]
    public async Task Compile_HeaderOfALibraryWithItsOwnFolder_IsFound()
    {
        _folder.Write("system/cairo/cairo.h", "typedef int cairo_t;\n");
        string source = _folder.Write("project/mod.c", "#include <cairo.h>\ncairo_t f(void) { return 1; }\n");

        Assert.Null((await CompileAsync(source)).Complaint);
    }

    [Fact]
    public async Task Compile_SameHeaderTwice_TakesTheOneNearestToTheSource()
    {
        _folder.Write("project/setup.py", "");
        _folder.Write("project/a/config.h", "#error of a\n");
        _folder.Write("project/b/include/config.h", "typedef int configured;\n");
        string source = _folder.Write("project/b/mod.c", "#include \"config.h\"\nconfigured f(void) { return 1; }\n");

        Assert.Null((await CompileAsync(source)).Complaint);
    }

    [Theory]
    [InlineData("#include \"nowhere.h\"\n", "'nowhere.h' file not found")]
    [InlineData("#include \"../outside.h\"\n", "'../outside.h' file not found")]
    [InlineData("#include \"found.h\"\n", "'found.h' file not found")]
    public async Task Compile_HeaderThatIsNotInTheProject_IsSaid(string text, string complaint)
    {
        _folder.Write("other/found.h", "");
        string source = _folder.Write("project/mod.c", text);

        Assert.EndsWith(complaint, (await CompileAsync(source)).Complaint, StringComparison.Ordinal);
    }

    private async Task<CompiledText> CompileAsync(string source)
    {
        (ClangTool? clang, string? problem) = ClangLocator.Find();
        Assert.True(clang is not null, problem);
        using var scratch = new TemporaryFolder();
        var search = new HeaderSearch(new ClangRun(clang, ClangLimits.Default, scratch.Path).CompileAsync, [Path.Combine(_folder.Path, "system")]);
        return await search.CompileAsync(new CompileCommand(Path.GetDirectoryName(source)!, source, []), TestContext.Current.CancellationToken);
    }
}
