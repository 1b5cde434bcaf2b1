using Decref.Core.Findings;
using Decref.Core.Sources;
using Decref.Testing;
using Xunit;

namespace Decref.Core.Tests.Sources;

public sealed class SourceFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Quote_RelativeAndFullNames_GiveTheLine()
    {
        string full = _folder.Write("src/a.c", "one\ntwo\n");
        var sources = new SourceFiles(_folder.Path);
        Assert.Equal("two", sources.Quote(new SourceLocation("src/a.c", 2)));
        Assert.Equal("one", sources.Quote(new SourceLocation(full, 1)));
        Assert.Null(sources.Quote(new SourceLocation("src/a.c", 3)));
        Assert.Null(sources.Quote(new SourceLocation("src/a.c", 0)));
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("/dev/zero")]
    [InlineData("none.c")]
    [InlineData("")]
    [InlineData("a\0.c")]
    [InlineData("folder.c")]
    public void Find_NoSourceFile_IsNull(string file)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "folder.c"));
        Assert.Null(new SourceFiles(_folder.Path).Find(file));
    }

    [Fact]
    public void Find_LinkToADevice_IsNull()
    {
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "a.c"), "/dev/zero");
        Assert.Null(new SourceFiles(_folder.Path).Find("a.c"));
    }

    [Fact]
    public void Find_FileOverTheLimit_IsNull()
    {
        using (FileStream file = File.Create(Path.Combine(_folder.Path, "big.c")))
        {
            file.SetLength(SourceFiles.MaximumBytes + 1);
        }

        Assert.Null(new SourceFiles(_folder.Path).Find("big.c"));
    }

    [Fact]
    public void None_AnyFile_IsNull()
    {
        Assert.Null(SourceFiles.None.Find(_folder.Write("a.c", "x")));
    }
}
