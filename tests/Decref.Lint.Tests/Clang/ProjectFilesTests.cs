using Decref.Lint.Clang;
using Xunit;

namespace Decref.Lint.Tests.Clang;

public sealed class ProjectFilesTests
{
    [Theory]
    [InlineData("/home/me/shelf/src/shelf.c", true)]
    [InlineData("/home/me/shelf/include/shelf.h", true)]
    [InlineData("/usr/src/shelf/shelf.c", true)]
    [InlineData("/usr/include/stdio.h", false)]
    [InlineData("/usr/lib/llvm-14/lib/clang/14.0.6/include/immintrin.h", false)]
    [InlineData("/opt/pythons/3.11.7/include/python3.11/object.h", false)]
    [InlineData("/home/me/venv/lib/python3.12/site-packages/numpy/_core/include/numpy/ndarraytypes.h", false)]
    [InlineData("/home/me/shelf/extern/pybind11/include/pybind11/cast.h", false)]
    public void Contains_TheProjectsOwn(string file, bool isOwn) => Assert.Equal(isOwn, ProjectFiles.Contains(file));
}
