using Decref.Lint.Contracts;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Decref.Lint.Tests.Contracts;

public sealed class ContractFileReaderTests
{
    private static readonly string[] Pieces =
    [
        "PyObject *", "int f(", "void g(void)", "-> ", "new", "borrowed from ", "fails ", "-1 ", "raises", ", ", "(", ")", "|", "manual", "handle h: d; released by r\n", "none a b: c\n",
        "alias x = y\n", "header h.h\n", "sources user\n", "#: note\n", "\n", " ", "out new ", "steals ", "format parse ", "...", "[99999999999]", "\0", "\u00e9", "since 3.", "99999999999999",
    ];

    [Fact]
    public void Read_Directives_GiveHeadersSourcesNotesAliasesAndResources()
    {
        ContractFile file = Read(
            """
            # a comment
            header pool.h
            sources source
            handle pool: an open pool; released by pool_free, pool_close
            #: Keep it
            #: short.
            pool *pool_new(void) -> handle pool, fails NULL silently
            alias pool_create = pool_new
            none pool_size pool_name: reads a field
            """);

        Assert.Empty(file.Diagnostics);
        ContractLine line = Assert.Single(file.Declarations);
        Assert.Equal(("pool_new", "pool.h", ContractSources.Source, "Keep it short.", 7), (line.Name, line.Header, line.Sources, line.Note, line.Location.Line));
        Assert.Equal(new Dictionary<string, string> { ["pool_create"] = "pool_new" }, file.Aliases);
        Assert.Equal(new Dictionary<string, string> { ["pool_size"] = "reads a field", ["pool_name"] = "reads a field" }, file.NeedsNone);
        ResourceKind resource = Assert.Single(file.Resources);
        Assert.Equal(("pool", false, "an open pool"), (resource.Name, resource.IsMemory, resource.Description));
        Assert.Equal(["pool_free", "pool_close"], resource.Releasers);
    }

    [Theory]
    [InlineData("what is this", "expected a declaration such as `PyObject *f(PyObject *o) -> new, fails NULL raises`, or header, sources, handle, block, alias or none")]
    [InlineData("handle pool", "write `handle KIND: description; released by FUNCTION, FUNCTION`")]
    [InlineData("alias a b", "write `alias NAME = CANONICAL`")]
    [InlineData("none reason", "write `none NAME NAME: REASON`")]
    [InlineData("sources gossip", "unknown source `gossip`; use manual, refcounts, abi, cython, pythonnet, pypy, header, source, probe, user")]
    public void Read_BadLine_IsReportedAndTheRestIsRead(string bad, string message)
    {
        ContractFile file = Read($"{bad}\nvoid good(void)\n");

        ContractDiagnostic diagnostic = Assert.Single(file.Diagnostics);
        Assert.Equal((1, message), (diagnostic.Location.Line, diagnostic.Message));
        Assert.Equal("good", Assert.Single(file.Declarations).Name);
    }

    [Fact]
    public void Read_LineTooLong_IsReported()
    {
        ContractFile file = Read($"void f({new string('x', ContractLimits.LineCharacters)})");

        Assert.Empty(file.Declarations);
        Assert.Equal("the line is longer than 4000 characters", Assert.Single(file.Diagnostics).Message);
    }

    [Fact]
    public void Read_FileTooLong_IsRefusedAsAWhole()
    {
        ContractFile file = Read(new string('\n', ContractLimits.FileCharacters + 1));

        Assert.Equal("the file has 4194305 characters; 4194304 are read at most: split it", Assert.Single(file.Diagnostics).Message);
    }

    [Fact]
    public void Read_ThousandsOfBadLines_StopsReporting()
    {
        ContractFile file = Read(string.Concat(Enumerable.Repeat("bad line\n", 5_000)));

        Assert.Equal(ContractLimits.Diagnostics + 1, file.Diagnostics.Count);
    }

    [Fact]
    public void ReadAndParse_AnyText_EndsWithoutAnException()
    {
        Gen<string> text = Gen.Elements(Pieces).ListOf(60).Select(string.Concat);

        Prop.ForAll(text.ToArbitrary(), source =>
        {
            foreach (ContractLine line in Read(source).Declarations)
            {
                DeclarationParser.Parse(line, out _);
            }
        }).QuickCheckThrowOnFailure();
    }

    private static ContractFile Read(string text) => ContractFileReader.Read(new ContractText("own.contracts", text, ContractSources.User));
}
