using System.CommandLine;
using System.CommandLine.Parsing;
using Decref.Cli.Terminal;
using Decref.Core.Findings;
using Decref.Core.Reports;
using Decref.Core.Sources;
using Decref.Trace.Heap;
using Decref.Trace.Launch;

namespace Decref.Cli.Commands;

/// <summary><c>decref run</c>: traces a whole program and says what is left (docs/commands/run.md).</summary>
internal static class RunCommand
{
    private const int DefaultMost = 10;

    private static readonly Argument<string[]> Program = new("COMMAND")
    {
        Description = "The program and its arguments, after --.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> Judge = new("--judge")
    {
        Description = "End with decref's exit code (1: an extension left something) instead of the program's own.",
    };

    private static readonly Option<int> Top = new("--top")
    {
        Description = "Groups to show for each process; -v shows all.",
        HelpName = "N",
        DefaultValueFactory = _ => DefaultMost,
        Validators = { RejectImpossibleTop },
    };

    internal static Command Create(Screen screen)
    {
        var command = new PassThroughCommand("run", "Trace a whole program; say what is left and why, at its end or on SIGUSR2.") { Program, Judge, Top };
        SharedOptions.AddTo(command);
        command.SetAction(parsed => Run(parsed, screen));
        return command;
    }

    private static int Run(ParseResult parsed, Screen screen)
    {
        SharedOptions options = SharedOptions.From(parsed);
        // Standard output is the program's.
        Screen reports = screen with { Output = screen.Error };
        if (!AgentLibrary.Ensure(Installation.Current).Succeeded(out AgentLibrary? agent, out Problem? problem)
            || !TracedProgram.Start(agent, parsed.GetRequiredValue(Program)).Succeeded(out TracedProgram? program, out problem))
        {
            return (int)ProblemOutput.Write(problem!, "run", options, reports);
        }

        using (program)
        {
            int most = options.Detail == ReportDetail.Verbose ? int.MaxValue : parsed.GetValue(Top);
            var run = new ProgramRun(most, Environment.CurrentDirectory);
            ProgramResult result = run.Run(program, document => Report(document, options, reports));
            ExitCode verdict = Report(result.Document, options, reports);
            return parsed.GetValue(Judge) || verdict == ExitCode.Usage ? (int)verdict : result.ExitCode;
        }
    }

    private static void RejectImpossibleTop(OptionResult option)
    {
        if (option.Tokens is [{ Value: string text }] && (!int.TryParse(text, out int top) || top < 0))
        {
            option.AddError("--top takes a number of groups, 0 or more.");
        }
    }

    private static ExitCode Report(FindingsDocument document, SharedOptions options, Screen reports) =>
        ReportOutput.Write(document, options, new SourceFiles(Environment.CurrentDirectory), reports);
}
