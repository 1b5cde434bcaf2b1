using Decref.Lint.Clang;
using Xunit;

namespace Decref.Lint.Tests.Clang;

public sealed class DependencyFileTests
{
    [Theory]
    [InlineData("x.o: a.c b.h\n", "a.c|b.h")]
    [InlineData("-: /my\\ src/a.c \\\n  b$$c.h \\\r\n d\\#e.h", "/my src/a.c|b$c.h|d#e.h")]
    [InlineData("", "")]
    public void Parse_UndoesMakesEscapes(string text, string names) => Assert.Equal(names, string.Join('|', DependencyFile.Parse(text)));
}
