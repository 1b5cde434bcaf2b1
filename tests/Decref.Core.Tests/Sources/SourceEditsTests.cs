using Decref.Core.Findings;
using Decref.Core.Sources;
using Xunit;

namespace Decref.Core.Tests.Sources;

public sealed class SourceEditsTests
{
    private static readonly SourceText Source = SourceText.FromString("a.c", "if (é)\n    return;\nx\n");

    [Fact]
    public void Apply_EditsInAnyOrder_GivesTheNewFile()
    {
        EditResult result = SourceEdits.Apply(Source, [Edit(2, 12, 2, 12, " }"), Edit(1, 8, 1, 8, " {\n    Py_DECREF(é);"), Edit(3, 1, 4, 1, "")]);
        Assert.Null(result.Problem);
        Assert.Equal("if (é) {\n    Py_DECREF(é);\n    return; }\n", SourceText.Display(result.Source!.Text));
    }

    [Fact]
    public void Apply_TwoInsertionsAtOnePlace_KeepTheirOrder()
    {
        Assert.Equal("abx\n", SourceEdits.Apply(SourceText.FromString("a.c", "x\n"), [Edit(1, 1, 1, 1, "a"), Edit(1, 1, 1, 1, "b")]).Source!.Text);
    }

    [Theory]
    [InlineData(1, 1, 1, 4, 1, 3, 1, 5, "a.c: the edits at 1:1-1:4 and 1:3-1:5 overlap.")]
    [InlineData(1, 1, 1, 2, 9, 1, 9, 2, "a.c has no 9:1-9:2: it was changed since the edit was made.")]
    [InlineData(1, 1, 1, 2, 2, 5, 2, 3, "a.c has no 2:5-2:3: it was changed since the edit was made.")]
    public void Apply_EditsThatCannotBe_GivesASentenceAndNoFile(int a, int b, int c, int d, int e, int f, int g, int h, string problem)
    {
        Assert.Equal(new EditResult(null, problem), SourceEdits.Apply(Source, [Edit(a, b, c, d, "p"), Edit(e, f, g, h, "q")]));
    }

    private static TextEdit Edit(int startLine, int startColumn, int endLine, int endColumn, string text) =>
        new("a.c", startLine, startColumn, endLine, endColumn, text);
}
