using Decref.Core.Sources;
using Decref.Core.Sources.C;
using Xunit;

namespace Decref.Core.Tests.Sources.C;

public sealed class StatementFinderTests
{
    /// <summary>The statement around the mark <c>@</c>: its text, then what is special about it.</summary>
    [Theory]
    [InlineData("a(); @return NULL; b();", "return NULL;")]
    [InlineData("if (a) { b(); @return; }", "return;")]
    [InlineData("if (a) @return; b();", "return; braces")]
    [InlineData("if (a) b(); else @return;", "return; braces")]
    [InlineData("if (a) b(); else if (c) d(); else { x; @y; }", "y;")]
    [InlineData("for (;;) while (a) @break;", "break; braces")]
    [InlineData("for (i = 0; @i < n; i++) f(i);", "for (i = 0; i < n; i++) f(i); compound")]
    [InlineData("do @x(); while (a); b();", "x(); braces")]
    [InlineData("do { x(); } while (@a); b();", "do { x(); } while (a); compound")]
    [InlineData("switch (a) { case 1: b(); default: @return; }", "return; labelled")]
    [InlineData("goto error; error: @return NULL;", "return NULL; labelled")]
    [InlineData("case A::b: @x = y ? z : w;", "x = y ? z : w; labelled")]
    [InlineData("int a[] = { 1, @2 }; b();", "int a[] = { 1, 2 };")]
    [InlineData("Py_BEGIN_ALLOW_THREADS\n@r = read();\nPy_END_ALLOW_THREADS\nb();", "r = read();")]
    [InlineData("Py_BEGIN_CRITICAL_SECTION(self)\n;@r = f();\nPy_END_CRITICAL_SECTION()\n b();", "r = f();")]
    [InlineData("Py_VISIT(a)\n@b();", "b();")]
    [InlineData("#ifdef A\nif (a) {\n#else\nif (b) {\n#endif\n @c(); }", "c();")]
    [InlineData("#ifdef A\n a();\n#else\n @b();\n#endif\n c();", "b();")]
    [InlineData("if UNLIKELY(a) @return;", "return; braces")]
    [InlineData("if (a)\n /* why */\n @return; // so", "return; braces")]
    [InlineData("{ { @x; } }", "x;")]
    [InlineData("return f(a,\n  @b);", "return f(a,\n  b);")]
    public void StatementAt_Mark_IsTheInnermostStatement(string marked, string expected)
    {
        (SourceText source, int mark) = Marked(marked);
        StatementSpan? statement = SourceStructure.Of(source).StatementAt(mark);
        Assert.NotNull(statement);
        Assert.Equal(expected, Describe(source, statement));
    }

    [Theory]
    [InlineData("auto f = [&]() { a(); @b(); }; f();")]
    [InlineData("#if 0\n @a();\n#endif\n b();")]
    [InlineData("#ifdef A\nif (a) {\n#else\nif (@b) {\n#endif\n c(); }")]
    [InlineData("a(); /* @ */ b();")]
    public void StatementAt_UnsurePlace_IsNull(string marked)
    {
        (SourceText source, int mark) = Marked(marked);
        Assert.Null(SourceStructure.Of(source).StatementAt(mark));
    }

    [Fact]
    public void StatementAt_HostileNesting_IsNullAndReturns()
    {
        (SourceText source, int mark) = Marked(string.Concat(Enumerable.Repeat("if (a) {", 100_000)) + "@x;");
        Assert.Null(SourceStructure.Of(source).StatementAt(mark));
    }

    [Fact]
    public void StatementAt_OutsideFunctions_IsNull()
    {
        Assert.Null(SourceStructure.Of(SourceText.FromString("a.c", "int a = 1; int f(void) {}")).StatementAt(4));
    }

    private static (SourceText Source, int Mark) Marked(string statements)
    {
        string text = $"int f(void)\n{{\n{statements}\n}}\n";
        int mark = text.IndexOf('@');
        return (SourceText.FromString("a.c", text.Remove(mark, 1)), mark);
    }

    private static string Describe(SourceText source, StatementSpan statement) =>
        source.Text[statement.Start..statement.End]
        + (statement.NeedsBraces ? " braces" : "")
        + (statement.IsLabelled ? " labelled" : "")
        + (statement.IsCompound ? " compound" : "");
}
