using Decref.Lint.Capture;
using Decref.Lint.Clang;
using Decref.Testing;
using Xunit;

namespace Decref.Lint.Tests.Clang;

public sealed class BuildMacrosTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("setup.py", "define_macros=[('SHELF_VERSION', VERSION)]")]
    [InlineData("meson.build", "add_project_arguments('-DSHELF_VERSION=\"@0@\"')")]
    [InlineData("pyproject.toml", "define-macros = [[\"SHELF_VERSION\", \"1\"]]")]
    public async Task Compile_StringThatOnlyTheBuildDefines_IsRead(string buildFile, string text) =>
        Assert.Null((await CompileAsync(buildFile, text, "const char *version(void) { return \"shelf \" SHELF_VERSION; }\n")).Complaint);

    [Fact]
    public async Task Compile_NumbersThatOnlyTheBuildDefines_AreRead() =>
        Assert.Null((await CompileAsync("setup.py", "'SHELF_MAJOR', 'SHELF_MINOR'", "int version(void) { return SHELF_MAJOR * 100 + SHELF_MINOR; }\n")).Complaint);

    [Theory]
    [InlineData("SHELF_VERSION_INFO")]
    [InlineData("")]
    public async Task Compile_NameTheBuildDoesNotMention_IsSaid(string buildFile) =>
        Assert.EndsWith("use of undeclared identifier 'SHELF_VERSION'", (await CompileAsync("setup.py", buildFile, "const char *v = SHELF_VERSION;\n")).Complaint, StringComparison.Ordinal);

    [Fact]
    public async Task Compile_NameThatNoValueSuits_KeepsTheFirstComplaint() =>
        Assert.EndsWith("use of undeclared identifier 'SHELF_TYPE'", (await CompileAsync("setup.py", "SHELF_TYPE", "int f(void) { return SHELF_TYPE->size; }\n")).Complaint, StringComparison.Ordinal);

    private async Task<CompiledText> CompileAsync(string buildFile, string buildText, string source)
    {
        _folder.Write($"project/{buildFile}", buildText);
        string file = _folder.Write("project/src/mod.c", source);
        (ClangTool? clang, string? problem) = ClangLocator.Find();
        Assert.True(clang is not null, problem);
        using var scratch = new TemporaryFolder();
        var macros = new BuildMacros(new ClangRun(clang, ClangLimits.Default, scratch.Path).CompileAsync);
        return await macros.CompileAsync(new CompileCommand(Path.GetDirectoryName(file)!, file, []), TestContext.Current.CancellationToken);
    }
}
