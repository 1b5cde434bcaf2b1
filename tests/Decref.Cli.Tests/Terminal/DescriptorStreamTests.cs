using Decref.Cli.Terminal;
using Decref.Testing;
using Microsoft.Win32.SafeHandles;
using Xunit;

namespace Decref.Cli.Tests.Terminal;

public sealed class DescriptorStreamTests
{
    [Fact]
    public void Write_DescriptorThatAnotherAlsoWrites_ContinuesBehindIt()
    {
        using var folder = new TemporaryFolder();
        string name = folder.Write("a.txt", "");
        using (SafeFileHandle file = File.OpenHandle(name, FileMode.Open, FileAccess.Write))
        using (var ours = new DescriptorStream((int)file.DangerousGetHandle()))
        using (var child = new DescriptorStream((int)file.DangerousGetHandle()))
        {
            ours.Write("one "u8);
            child.Write("child "u8);
            ours.Write("two"u8);
        }

        Assert.Equal("one child two", File.ReadAllText(name));
    }

    [Fact]
    public void Write_FullDevice_SaysTheDiskIsFull()
    {
        using SafeFileHandle full = File.OpenHandle("/dev/full", FileMode.Open, FileAccess.Write);
        using var stream = new DescriptorStream((int)full.DangerousGetHandle());
        IOException failure = Assert.Throws<IOException>(() => stream.Write("x"u8));
        Assert.True(Screen.IsDiskFull(failure));
        Assert.Equal("No space left on device", failure.Message);
    }

    [Fact]
    public void Columns_NoTerminal_IsZero()
    {
        using SafeFileHandle file = File.OpenHandle("/dev/null");
        Assert.Equal(0, Libc.Columns((int)file.DangerousGetHandle()));
    }
}
