using Decref.Trace.Growth.Findings;
using Decref.Trace.Growth.Laws;
using Decref.Trace.Launch;
using Xunit;

namespace Decref.Trace.Tests.Growth.Findings;

public sealed class ReferenceWordsTests
{
    [Fact]
    public void Of_OneNamedObject_NamesIt() => Assert.Equal(
        "1 reference behind to the str 'tea', which was there before", ReferenceWords.Of([Growth("str", "'tea'", 1)]));

    [Fact]
    public void Of_OneWithoutAName_SaysItsType() => Assert.Equal(
        "3 references behind to an ImageSurface object that was there before", ReferenceWords.Of([Growth("ImageSurface", "", 3)]));

    [Fact]
    public void Of_TheSameForEach_SaysSoOnce() => Assert.Equal(
        "2 references behind to each of 5 int objects that were there before: 0, 1, 2 and 2 more",
        ReferenceWords.Of([.. Enumerable.Range(0, 5).Select(value => Growth("int", $"{value}", 2))]));

    [Fact]
    public void Of_DifferentForEach_GivesTheSum() => Assert.Equal(
        "4 references behind to 2 code objects that were there before", ReferenceWords.Of([Growth("code", "", 1), Growth("code", "", 3)]));

    [Fact]
    public void Of_Type_SaysWhoMustReleaseIt() => Assert.Equal(
        "1 reference behind to the type Box, which was there before; an instance of a heap type must release its type in tp_dealloc",
        ReferenceWords.Of([Growth("type", "Box", 1)]));

    private static ReferenceGrowth Growth(string type, string description, long references) =>
        new(new GrownObject(0, 0, type, description), 1, references);
}
