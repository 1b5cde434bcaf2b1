using Decref.Core.Findings;
using Decref.Core.Triage;
using Decref.Testing;
using Xunit;

namespace Decref.Core.Tests.Triage;

public sealed class ChangedLinesTests
{
    private const string Diff = """
        diff --git src/a.c src/a.c
        --- src/a.c
        +++ src/a.c
        @@ -10 +10,2 @@ int f(void)
        -x
        +++ y
        +z
        @@ -20,3 +21,0 @@
        -a
        -b
        -c
        \ No newline at end of file
        diff --git gone.c gone.c
        --- gone.c
        +++ /dev/null
        @@ -1 +0,0 @@
        -x
        diff --git src/b c.c src/b c.c
        --- /dev/null
        +++ src/b c.c
        @@ -0,0 +1,3 @@
        +a
        +b
        +c
        """;

    [Theory]
    [InlineData("a.c", 9, false)]
    [InlineData("a.c", 10, true)]
    [InlineData("a.c", 11, true)]
    [InlineData("a.c", 12, false)]
    [InlineData("a.c", 21, false)]
    [InlineData("/repo/src/a.c", 10, true)]
    [InlineData("b c.c", 3, true)]
    [InlineData("b c.c", 4, false)]
    [InlineData("../gone.c", 1, false)]
    [InlineData("new.c", 700, true)]
    public void Touch_Line_IsOneThatTheDiffAdds(string file, int line, bool expected)
    {
        Assert.Equal(expected, Changes().Touch(Sample.Finding with { Location = new SourceLocation(file, line), Path = [] }));
    }

    [Fact]
    public void Touch_OnlyAStepOfThePathChanged_IsTrue()
    {
        Finding finding = Sample.Finding with
        {
            Location = new SourceLocation("a.c", 50),
            Path = [new PathStep(new SourceLocation("a.c", 11), "")],
        };
        Assert.True(Changes().Touch(finding));
    }

    [Theory]
    [InlineData("+++ a\0b.c\n@@ -1 +1 @@\n-a\n+b\n")]
    [InlineData("+++ a.c\n@@ -1 +99999999999999999999 @@\n")]
    [InlineData("@@ -1 +1 @@\n-a\n+b\n")]
    public void AddDiff_DamagedText_AddsNothingOfIt(string diff)
    {
        var changes = new ChangedLines("/repo");
        changes.AddDiff(new StringReader(diff), "/repo");
        Assert.False(changes.Touch(Sample.Finding with { Location = new SourceLocation("a.c", 1), Path = [] }));
    }

    private static ChangedLines Changes()
    {
        var changes = new ChangedLines("/repo/src");
        changes.AddDiff(new StringReader(Diff), "/repo");
        changes.AddFile("/repo/src/new.c");
        return changes;
    }
}
