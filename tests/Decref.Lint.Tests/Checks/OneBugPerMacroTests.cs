using System.Collections.Immutable;
using Decref.Core.Findings;
using Decref.Core.Sources;
using Decref.Lint.Checks;
using Decref.Testing;
using Xunit;

namespace Decref.Lint.Tests.Checks;

public sealed class OneBugPerMacroTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Join_UsesOfOneMacro_AreOneFindingThatNamesTheOthers()
    {
        string header = _folder.Write("add.h", "#  define ADD(m, x) add(m, PyLong_FromLong(x))\n");
        string source = _folder.Write("m.c", "#include \"add.h\"\n" + string.Concat(Enumerable.Repeat("    ADD(m, 1);\n", 8)) + "    add(m, 2);\n    add(m, 3);\n");
        ImmutableArray<Finding> findings = [.. Enumerable.Range(2, 10).Select(line => At(source, line, 5))];

        ImmutableArray<Finding> joined = OneBugPerMacro.Join(findings, new SourceFiles(_folder.Path), [source, header]);

        Assert.Equal([2, 10, 11], joined.Select(static finding => finding.Location!.Line));
        Assert.Equal(
            [(3, "the same macro"), (4, "the same macro"), (5, "the same macro"), (6, "the same macro"), (7, "the same macro, and 2 more times")],
            joined[0].Related.Select(static related => (related.Location.Line, related.Message)));
        Assert.All(joined[1..], static finding => Assert.Empty(finding.Related));
    }

    [Fact]
    public void Join_OtherMessageOrRule_IsAnotherBug()
    {
        string source = _folder.Write("m.c", "#define ADD(x) x\nADD(1)\nADD(1)\nADD(1)\n");
        ImmutableArray<Finding> findings = [At(source, 2, 1), At(source, 3, 1) with { Rule = "REF001" }, At(source, 4, 1) with { Message = "another" }];

        Assert.Equal(findings, OneBugPerMacro.Join(findings, new SourceFiles(_folder.Path), [source]));
    }

    [Theory]
    [InlineData("/no/such/file.c", 1, 1)]
    [InlineData("m.c", 99, 1)]
    [InlineData("m.c", 2, 80)]
    [InlineData("m.c", 0, 0)]
    public void Join_PlaceThatIsNotThere_LeavesFindingsAsTheyAre(string file, int line, int column)
    {
        string source = _folder.Write("m.c", "#define ADD(x) x\nADD(1)\n");
        ImmutableArray<Finding> findings = [At(file, line, column), At(file, line, column)];

        ImmutableArray<Finding> joined = OneBugPerMacro.Join(findings, new SourceFiles(_folder.Path), [source]);

        Assert.Equal(2, joined.Length);
        Assert.All(joined, static finding => Assert.Empty(finding.Related));
    }

    private static Finding At(string file, int line, int column) =>
        Sample.Finding with { Rule = "REF003", Location = new SourceLocation(file, line, column, "f"), Related = [], Path = [], Fixes = [] };
}
