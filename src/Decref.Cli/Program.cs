using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Decref.Cli.Commands;
using Decref.Cli.Terminal;

namespace Decref.Cli;

/// <summary>The table of commands, and the only place that turns a bug of ours into a sentence.</summary>
internal static class Program
{
    /// <summary>Every command, in the order of <c>--help</c>. Each has a page in docs/commands.</summary>
    internal static readonly ImmutableArray<Func<Screen, Command>> Commands =
    [
        LintCommand.Create,
        TestCommand.Create,
        RunCommand.Create,
        ExplainCommand.Create,
        DoctorCommand.Create,
    ];

    internal static async Task<int> Main(string[] arguments)
    {
        Screen screen = Screen.Detect();
        using var interruption = new Interruption();
        return await RunAsync(arguments, screen, interruption).ConfigureAwait(false);
    }

    internal static RootCommand CreateRoot(Screen screen)
    {
        var root = new RootCommand("Finds memory leaks in Python C extensions, says which line forgot what, and proves it.");
        foreach (Func<Screen, Command> create in Commands)
        {
            root.Subcommands.Add(create(screen));
        }

        return root;
    }

    internal static async Task<int> RunAsync(string[] arguments, Screen screen, Interruption interruption)
    {
        try
        {
            return await AnswerAsync(arguments, screen, interruption).ConfigureAwait(false);
        }
        catch (IOException failure) when (Screen.IsBrokenPipe(failure))
        {
            return (int)ExitCode.ReaderGone;
        }
    }

    private static async Task<int> AnswerAsync(string[] arguments, Screen screen, Interruption interruption)
    {
        ParseResult parsed = CreateRoot(screen).Parse(arguments);
        if (parsed.Errors is [ParseError error, ..])
        {
            screen.Complain(ProblemOf(parsed, error));
            return (int)ExitCode.Usage;
        }

        if (parsed.CommandResult.Command is PassThroughCommand)
        {
            interruption.LeaveToChild();
        }

        var invocation = new InvocationConfiguration
        {
            Output = screen.Output,
            Error = screen.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            int code = await parsed.InvokeAsync(invocation, interruption.Token).ConfigureAwait(false);
            screen.Output.Flush();
            return code;
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            return (int)ExitCode.Interrupted;
        }
        catch (IOException failure) when (Screen.IsDiskFull(failure))
        {
            screen.Error.WriteLine("decref: the disk is full: the report is not complete. Make room, or send the report elsewhere.");
            return (int)ExitCode.Usage;
        }
        catch (Exception bug) when (bug is not IOException failure || !Screen.IsBrokenPipe(failure))
        {
            return ReportBug(bug, screen);
        }
    }

    private static int ReportBug(Exception bug, Screen screen)
    {
        screen.Complain($"internal error: {bug.GetType().Name}: {bug.Message.ReplaceLineEndings(" ")} This is a bug in decref: please report it with the lines below.");
        screen.Error.WriteLine(bug.StackTrace);
        return (int)ExitCode.InternalError;
    }

    private static string ProblemOf(ParseResult parsed, ParseError error)
    {
        string path = CommandPath(parsed.CommandResult);
        return parsed.UnmatchedTokens switch
        {
            [string token, ..] when parsed.CommandResult.Parent is null => $"'{token}' is no command: see {path} --help",
            [string token, ..] => $"'{token}' is not understood: see {path} --help",
            _ => $"{error.Message} See {path} --help",
        };
    }

    private static string CommandPath(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{CommandPath(parent)} {command.Command.Name}" : "decref";
}
