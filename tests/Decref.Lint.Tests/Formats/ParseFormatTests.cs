using Decref.Lint.Formats;
using Xunit;

namespace Decref.Lint.Tests.Formats;

public sealed class ParseFormatTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("O", "PyObject **")]
    [InlineData("O!|O&$p:name", "PyTypeObject *;PyObject **;converter function;void *;int *")]
    [InlineData("s#n", "const char **;Py_ssize_t *;Py_ssize_t *")]
    [InlineData("y*w*", "Py_buffer *;Py_buffer *")]
    [InlineData("es#et", "const char *;char **;Py_ssize_t *;const char *;char **")]
    [InlineData("(ii)d;a message with O and (", "int *;int *;double *")]
    public void Read_ValidFormat_WantsTheDocumentedArguments(string format, string expected)
    {
        FormatString read = ParseFormat.Read(format);

        Assert.Null(read.Defect);
        Assert.Equal(expected, string.Join(';', read.Slots.Select(slot => slot.Slot.TypeText)));
    }

    [Theory]
    [InlineData("OO|O", 3)]
    [InlineData("(ii)O", 2)]
    [InlineData("((ii)(ii))", 1)]
    [InlineData("O!O&es#", 3)]
    public void Read_Groups_CountOnceAsPythonArguments(string format, int items)
    {
        Assert.Equal(items, ParseFormat.Read(format).ItemCount);
    }

    [Theory]
    [InlineData("O x", 1)]
    [InlineData("OQ", 1)]
    [InlineData("O)", 1)]
    [InlineData("(O", 2)]
    [InlineData("e", 0)]
    public void Read_InvalidFormat_SaysWhere(string format, int offset)
    {
        Assert.Equal(offset, ParseFormat.Read(format).Defect?.Offset);
    }
}
