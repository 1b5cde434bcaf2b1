using System.Text;
using Decref.Trace.Agent;
using Decref.Trace.Heap;
using Decref.Trace.Symbols;
using Decref.Trace.Tests.Agent;
using Xunit;

namespace Decref.Trace.Tests.Heap;

/// <summary>
/// A program <c>main</c> of three lines (instructions at 0, 2 and 4), the second of which calls <c>draw</c> or <c>other</c>. A group made by
/// <c>draw</c>; ticks are written as what ran at their ends, a letter each.
/// </summary>
public sealed class FirstUsesTests
{
    private const string Names = "\0/x/app.py\0main\0draw\0other\0thread\0\u0002\u0001\u0002\u0001";

    private const uint FirstLine = 1;
    private const uint SecondLine = 2;
    private const uint ThirdLine = 3;
    private const uint Draw = 4;
    private const uint Other = 5;
    private const uint OtherThread = 6;

    private static readonly ulong[] PythonNodes =
        [0, 0, At(1, 0), 0, At(1, 2), 0, At(1, 4), 0, At(2, 0), SecondLine, At(3, 0), SecondLine, At(4, 0), 0];

    [Theory]
    [InlineData("adcbadcbadcbadcbadcb", 1, 1)] // its line came again four times
    [InlineData("addddcadcadcadcadc", 1, 4)] // one long visit
    [InlineData("atdtdtcatdctatdcatdcatdc", 2, 4)] // another thread works between
    [InlineData("adbdbdbdbdb", 1, 1)] // the line went back to an earlier instruction
    public void Contain_MadeOnOneVisitOfALineThatCameAgain_IsAFirstUse(string ticks, uint first, uint last)
    {
        Assert.True(IsFirstUse(ticks, first, last));
    }

    [Theory]
    [InlineData("adcadcadcadcadcadc", 1, 16)] // a leak at every visit
    [InlineData("adcadcadcadcadcadcadc", 1, 10)] // at many
    [InlineData("adcaaaaccccaaaacccc", 1, 1)] // its line did not come again
    [InlineData("addddddddddddddddddd", 1, 1)] // one visit that goes on: a loop may be in it
    [InlineData("adcadcadcadc", 1, 1)] // came again too seldom
    [InlineData("adcaocaocaocaocaocaocaoc", 1, 1)] // the line calls now this, now that: pytest's for each test
    public void Contain_AnythingElse_IsNone(string ticks, uint first, uint last)
    {
        Assert.False(IsFirstUse(ticks, first, last));
    }

    /// <summary>A pool that two visits fill; what one exact stack makes 16 times in several visits looks like a leak that ended.</summary>
    [Theory]
    [InlineData(2, true)]
    [InlineData(15, true)]
    [InlineData(16, false)]
    public void Contain_MadeOnTwoVisitsOfMany_IsAFirstUseWhenFew(long repeated, bool expected)
    {
        Assert.Equal(expected, IsFirstUse("adcadcadcadcadcadcadcadcadcadcadcadc", 1, 4, repeated));
    }

    [Fact]
    public void Contain_NoPythonStack_IsNone() => Assert.False(IsFirstUse("adcadcadcadcadcadc", 1, 1, python: 0));

    [Fact]
    public void Contain_NoTicks_IsNone() => Assert.False(IsFirstUse("", 0, 0));

    private static bool IsFirstUse(string ticks, uint first, uint last, long repeated = 20, uint python = Draw)
    {
        Snapshot snapshot = SnapshotReader.Read(new SnapshotBytes()
            .With(SnapshotSection.Strings, 0, Words(Names))
            .With(SnapshotSection.PythonNodes, 2, PythonNodes)
            .With(SnapshotSection.Codes, 5, [0, 0, 0, 0, 0, .. Code("main", 0x10), .. Code("draw", 0x20), .. Code("other", 0x30), .. Code("thread", 0x40)])
            .With(SnapshotSection.Ticks, 1, [.. ticks.Select(letter => (ulong)NodeOf(letter) << 32)])
            .Build());
        var group = new LiveGroup(HeapOwner.Extension, 0, python, 20, 200, repeated, first, last, [], []);
        return FirstUses.Of(snapshot, new FrameClassifier([], []), [group]).Contain(group);
    }

    private static uint NodeOf(char letter) => letter switch
    {
        'a' => FirstLine,
        'b' => SecondLine,
        'c' => ThirdLine,
        'd' => Draw,
        'o' => Other,
        _ => OtherThread,
    };

    /// <summary>A frame: its code and instruction.</summary>
    private static ulong At(uint code, uint offset) => code | ((ulong)offset << 32);

    private static ulong[] Code(string function, ulong address)
    {
        ulong table = (ulong)Names.IndexOf('\u0002', StringComparison.Ordinal);
        return [NameAt("/x/app.py") | (NameAt(function) << 32), 1 | (1ul << 32), table, 4, address];
    }

    private static ulong NameAt(string name) => (ulong)Names.IndexOf(name, StringComparison.Ordinal);

    private static ulong[] Words(string text)
    {
        byte[] bytes = new byte[(Encoding.UTF8.GetByteCount(text) + 7) / 8 * 8];
        Encoding.UTF8.GetBytes(text, bytes);
        return [.. Enumerable.Range(0, bytes.Length / 8).Select(word => BitConverter.ToUInt64(bytes, word * 8))];
    }
}
