using Decref.Cli.Terminal;
using Decref.Cli.Tests.Terminal;
using Xunit;

namespace Decref.Cli.Tests;

public sealed class ProgramTests
{
    [Theory]
    [InlineData("doctr", "decref: 'doctr' is no command: see decref --help\n")]
    [InlineData("doctor --nope", "decref: '--nope' is not understood: see decref doctor --help\n")]
    [InlineData("", "decref: Required command was not provided. See decref --help\n")]
    [InlineData("test a --report nope", "decref: There is no report format 'nope': use one of terminal, json, sarif, junit, github. See decref test --help\n")]
    [InlineData("test a --report json --report sarif", "decref: Only one report can go to standard output: give the others a file, as in --report sarif=decref.sarif. See decref test --help\n")]
    public async Task Run_WrongCommandLine_IsOneSentenceAndCode2(string arguments, string complaint)
    {
        var screen = new TestScreen();
        Assert.Equal((int)ExitCode.Usage, await Run(arguments, screen));
        Assert.Equal(complaint, screen.Error);
        Assert.Equal("", screen.Output);
    }

    [Theory]
    [InlineData("--help", "doctor")]
    [InlineData("test --help", "--report")]
    public async Task Run_Help_ListsCommandsAndOptions(string arguments, string expected)
    {
        var screen = new TestScreen();
        Assert.Equal((int)ExitCode.Clean, await Run(arguments, screen));
        Assert.Contains(expected, screen.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("lint --help")]
    [InlineData("explain PyList_Append")]
    [InlineData("doctor")]
    [InlineData("doctr")]
    [InlineData("lint no/such/file.c")]
    [InlineData("test no/such/folder")]
    [InlineData("run -- no-such-program")]
    public async Task Run_NobodyReads_EndsQuietlyWith141(string arguments)
    {
        using var interruption = new Interruption();
        var screen = new Screen(new BrokenPipe(), new BrokenPipe(), Screen.PipedWidth, Colour: false, Interactive: false);

        Assert.Equal(141, await Program.RunAsync(arguments.Split(' '), screen, interruption));
    }

    private static async Task<int> Run(string arguments, TestScreen screen)
    {
        using var interruption = new Interruption();
        return await Program.RunAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), screen.Screen, interruption);
    }
}
