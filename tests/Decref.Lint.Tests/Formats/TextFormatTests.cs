using Decref.Lint.Formats;
using Xunit;

namespace Decref.Lint.Tests.Formats;

public sealed class TextFormatTests
{
    [Theory]
    [InlineData("100%% sure", "")]
    [InlineData("%s %.200s %-5d", "const char *;const char *;int")]
    [InlineData("%zd %zu %ld %llx", "size_t;size_t;long;long long")]
    [InlineData("%R of %U, %V", "PyObject *;PyObject *;PyObject *;const char *")]
    [InlineData("%*d %.*s", "int;int;int;const char *")]
    [InlineData("%#T %ls", "PyObject *;const wchar_t *")]
    public void Read_ValidFormat_WantsTheDocumentedArguments(string format, string expected)
    {
        FormatString read = TextFormat.Read(format);

        Assert.Null(read.Defect);
        Assert.Equal(expected, string.Join(';', read.Slots.Select(slot => slot.Slot.TypeText)));
    }

    [Theory]
    [InlineData("%f", 0)]
    [InlineData("ab %g", 3)]
    [InlineData("%", 0)]
    [InlineData("%zs%zzd", 3)]
    [InlineData("%#x", 0)]
    public void Read_ConversionCPythonLacks_SaysWhere(string format, int offset)
    {
        Assert.Equal(offset, TextFormat.Read(format).Defect?.Offset);
    }
}
