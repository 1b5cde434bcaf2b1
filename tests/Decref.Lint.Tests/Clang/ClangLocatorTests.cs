using Decref.Core.Toolchain;
using Decref.Lint.Clang;
using Xunit;

namespace Decref.Lint.Tests.Clang;

public sealed class ClangLocatorTests
{
    [Fact]
    public void Find_ReturnsACompilerNewEnough()
    {
        (ClangTool? clang, string? problem) = ClangLocator.Find();

        Assert.Null(problem);
        Assert.True(ProgramPath.IsProgram(clang!.Path));
        Assert.True(clang.MajorVersion >= ClangLocator.OldestMajorVersion);
    }
}
