using System.Collections.Immutable;
using Decref.Lint.Capture;
using Decref.Testing;
using Xunit;

namespace Decref.Lint.Tests.Capture;

public sealed class CompileCommandsFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_BothForms_GivesAbsoluteSourcesAndFilteredFlags()
    {
        string file = _folder.Write(
            CompileCommandsFile.Name,
            """
            [{"directory": "/build", "command": "/usr/bin/cc -I../src '-DV=\"1 2\"' -O2 -c ../src/a.c", "file": "../src/a.c"},
             {"directory": "sub", "arguments": ["g++", "-std=c++17", "-c", "b.cpp"], "file": "b.cpp"},
             {"directory": "/build", "arguments": ["as", "x.s"], "file": "x.s"},
             {"directory": "/other", "command": "cc -c /src/a.c", "file": "/src/a.c"},]
            """);

        (ImmutableArray<CompileCommand> commands, string? problem) = CompileCommandsFile.Read(file);

        Assert.Null(problem);
        Assert.Equal(
            [
                new CompileCommand("/build", "/src/a.c", ["-I../src", "-DV=\"1 2\""]),
                new CompileCommand(Path.Combine(_folder.Path, "sub"), Path.Combine(_folder.Path, "sub", "b.cpp"), ["-std=c++17"]),
            ],
            commands);
    }

    [Theory]
    [InlineData("{}", "is no compilation database: it must be a list")]
    [InlineData("[{\"directory\": \"/\"}]", "is no compilation database: an entry has no 'file'.")]
    [InlineData("[1]", "is no compilation database: an entry has no 'file'.")]
    [InlineData("[{\"file\": \"a.c\", \"arguments\": [1]}]", "is no compilation database:")]
    [InlineData("[{\"file\": \"a\\u0000.c\", \"command\": \"cc\"}]", "")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[", "is no compilation database:")]
    [InlineData("", "is no compilation database:")]
    public void Read_BadFile_IsOneSentence(string text, string sentence)
    {
        (ImmutableArray<CompileCommand> commands, string? problem) = CompileCommandsFile.Read(_folder.Write("db.json", text));

        Assert.Empty(commands);
        Assert.Contains(sentence, problem ?? "nothing", StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MissingFile_IsOneSentence() =>
        Assert.Contains("cannot be read", CompileCommandsFile.Read(Path.Combine(_folder.Path, "none.json")).Problem, StringComparison.Ordinal);
}
