using Decref.Lint.Formats;
using Xunit;

namespace Decref.Lint.Tests.Formats;

public sealed class BuildFormatTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("(O, N)", "PyObject *;PyObject *")]
    [InlineData("{s:i,s:n}", "const char *;int;const char *;Py_ssize_t")]
    [InlineData("[dy#]", "double;const char *;Py_ssize_t")]
    [InlineData("O&s", "converter function;void *;const char *")]
    public void Read_ValidFormat_WantsTheDocumentedArguments(string format, string expected)
    {
        FormatString read = BuildFormat.Read(format);

        Assert.Null(read.Defect);
        Assert.Equal(expected, string.Join(';', read.Slots.Select(slot => slot.Slot.TypeText)));
    }

    [Fact]
    public void Read_ObjectUnits_OnlyNSteals()
    {
        SlotOwnership[] ownership = [.. BuildFormat.Read("OSN").Slots.Select(slot => slot.Slot.Ownership)];

        Assert.Equal([SlotOwnership.Borrows, SlotOwnership.Borrows, SlotOwnership.Steals], ownership);
    }

    [Theory]
    [InlineData("(O", 2)]
    [InlineData("(O]", 2)]
    [InlineData("O)", 1)]
    [InlineData("O|O", 1)]
    [InlineData("es", 0)]
    public void Read_InvalidFormat_SaysWhere(string format, int offset)
    {
        Assert.Equal(offset, BuildFormat.Read(format).Defect?.Offset);
    }
}
