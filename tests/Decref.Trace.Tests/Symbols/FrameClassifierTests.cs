using Decref.Trace.Symbols;
using Xunit;

namespace Decref.Trace.Tests.Symbols;

public sealed class FrameClassifierTests
{
    [Theory]
    [InlineData("/opt/decref/libdecref_agent.so", FrameOrigin.Decref)]
    [InlineData("/usr/lib/x86_64-linux-gnu/libc.so.6", FrameOrigin.Libc)]
    [InlineData("/lib64/ld-linux-x86-64.so.2", FrameOrigin.Libc)]
    [InlineData("/lib/x86_64-linux-gnu/libc-2.31.so", FrameOrigin.Libc)]
    [InlineData("/usr/bin/python3.11", FrameOrigin.Interpreter)]
    [InlineData("/opt/pythons/3.13.0/lib/libpython3.13.so.1.0", FrameOrigin.Interpreter)]
    [InlineData("/usr/lib/libpython3.7m.so.1.0", FrameOrigin.Interpreter)]
    [InlineData("/usr/lib/python3.11/lib-dynload/_json.cpython-311-x86_64-linux-gnu.so", FrameOrigin.StandardLibrary)]
    [InlineData("/usr/lib/python3/dist-packages/lxml/etree.cpython-311-x86_64-linux-gnu.so", FrameOrigin.Extension)]
    [InlineData("/home/me/shelf/shelf.abi3.so", FrameOrigin.Extension)]
    [InlineData("/home/me/shelf/shelf.so", FrameOrigin.Extension)]
    [InlineData("/usr/lib/x86_64-linux-gnu/libxml2.so.2.9.14", FrameOrigin.OtherLibrary)]
    [InlineData("/usr/lib/x86_64-linux-gnu/libstdc++.so.6", FrameOrigin.OtherLibrary)]
    [InlineData("[vdso]", FrameOrigin.OtherLibrary)]
    public void OfModule_NothingNamedAsTested_TellsByTheFile(string path, FrameOrigin expected)
        => Assert.Equal(expected, new FrameClassifier([], []).OfModule(path));

    [Theory]
    [InlineData("/work/shelf/build/shelf.cpython-311-x86_64-linux-gnu.so", FrameOrigin.Extension)]
    [InlineData("/work/shelf/build/libpart.so", FrameOrigin.Extension)]
    [InlineData("/work/shelf2/other.cpython-311-x86_64-linux-gnu.so", FrameOrigin.OtherLibrary)]
    public void OfModule_FolderUnderTest_OnlyItsLibrariesAreTheExtension(string path, FrameOrigin expected)
        => Assert.Equal(expected, new FrameClassifier(["/work/shelf/"], []).OfModule(path));

    [Theory]
    [InlineData("/usr/lib/python3.11/json/decoder.py", FrameOrigin.StandardLibrary)]
    [InlineData("<frozen importlib._bootstrap>", FrameOrigin.StandardLibrary)]
    [InlineData("/usr/lib/python3/dist-packages/yaml/__init__.py", FrameOrigin.PythonProgram)]
    [InlineData("/x/lib/python3.12/site-packages/numpy/core.py", FrameOrigin.PythonProgram)]
    [InlineData("/home/me/leaks.py", FrameOrigin.PythonProgram)]
    [InlineData("<string>", FrameOrigin.PythonProgram)]
    [InlineData("/opt/decref/python/decref/driver.py", FrameOrigin.Decref)]
    public void OfPython_TellsByTheFile(string fileName, FrameOrigin expected)
        => Assert.Equal(expected, new FrameClassifier([], ["/opt/decref/python/decref"]).OfPython(fileName));
}
