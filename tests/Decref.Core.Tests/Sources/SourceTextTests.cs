using Decref.Core.Sources;
using Xunit;

namespace Decref.Core.Tests.Sources;

public sealed class SourceTextTests
{
    [Fact]
    public void Line_EveryLineEnd_IsLeftOut()
    {
        SourceText source = SourceText.FromString("a.c", "a\nb\r\n\nd");
        Assert.Equal(["a", "b", "", "d", ""], Enumerable.Range(1, 5).Select(source.Line));
        Assert.Equal(4, source.LineCount);
        Assert.Equal("", source.Line(0));
    }

    [Fact]
    public void PositionOf_EveryOffset_RoundTrips()
    {
        SourceText source = SourceText.FromString("a.c", "ab\nc\r\n\nd");
        for (int offset = 0; offset <= source.Text.Length; offset++)
        {
            (int line, int column) = source.PositionOf(offset);
            Assert.Equal(offset, source.OffsetOf(line, column));
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(3, 2)]
    [InlineData(4, 1)]
    [InlineData(1, 5)]
    public void OffsetOf_OutsideTheFile_IsNull(int line, int column)
    {
        Assert.Null(SourceText.FromString("a.c", "ab\nc").OffsetOf(line, column));
    }

    [Fact]
    public void FromBytes_NotUtf8_KeepsEveryByte()
    {
        byte[] bytes = [0x61, 0xff, 0x0a, 0xc3, 0xa9, 0x00];
        SourceText source = SourceText.FromBytes("a.c", bytes);
        Assert.Equal(bytes, source.ToBytes());
        Assert.Equal("a\ufffd", SourceText.Display(source.Line(1)));
        Assert.Equal("é\0", SourceText.Display(source.Line(2)));
        Assert.Equal(2, source.DisplayColumn(2, 3));
    }
}
