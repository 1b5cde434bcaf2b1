using System.CommandLine;
using System.CommandLine.Parsing;
using Decref.Cli.Terminal;
using Decref.Core.Findings;
using Decref.Core.Reports;
using Decref.Core.Sources;
using Decref.Trace.Growth;
using Decref.Trace.Launch;

namespace Decref.Cli.Commands;

/// <summary><c>decref test</c>: repeats a target until what each call leaves behind is certain (docs/commands/test.md).</summary>
internal static class TestCommand
{
    private static readonly Argument<string?> Target = new("TARGET")
    {
        Description = "A folder with an extension and its leaks.py or tests, file.py, file.py::function, or package.module:callable.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Code = new("-c") { Description = "Repeat this code instead of a target.", HelpName = "CODE" };

    private static readonly Option<string> Setup = new("--setup")
    {
        Description = "Run this once before the code of -c.",
        HelpName = "CODE",
        DefaultValueFactory = _ => "",
    };

    private static readonly Option<double> Timeout = new("--timeout")
    {
        Description = "Seconds a step may take before the target counts as hanging.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 60,
        Validators = { RejectImpossibleTimeout },
    };

    private static readonly Option<int> Calls = new("--calls")
    {
        Description = "Rest a clean verdict on at least so many calls of each function, whatever time they take.",
        HelpName = "N",
        Validators = { RejectImpossibleCalls },
    };

    internal static Command Create(Screen screen)
    {
        var command = new Command("test", "Repeat a callable, a script or a test until its growth is certain.") { Target, Code, Setup, Calls, Timeout };
        SharedOptions.AddTo(command);
        command.Validators.Add(parsed =>
        {
            if ((parsed.GetValue(Target) is null) == (parsed.GetValue(Code) is null))
            {
                parsed.AddError("Give either a target or -c CODE.");
            }
        });
        command.SetAction((parsed, cancellation) => Task.FromResult((int)Run(parsed, screen, cancellation)));
        return command;
    }

    private static ExitCode Run(ParseResult parsed, Screen screen, CancellationToken cancellation)
    {
        SharedOptions options = SharedOptions.From(parsed);
        var request = new TargetRequest(parsed.GetValue(Target), parsed.GetValue(Code), parsed.GetValue(Setup)!);
        Outcome<TestPlan> planned = TestPlanner.Plan(request, options.Python, Environment.CurrentDirectory, TimeSpan.FromSeconds(parsed.GetValue(Timeout)));
        if (!planned.Succeeded(out TestPlan? plan, out Problem? problem))
        {
            return ProblemOutput.Write(problem, "test", options, screen);
        }

        using var progress = new ProgressLine(screen);
        var events = new TestEvents(
            step => progress.Show($"{step.Done + 1}/{step.Total} {step.Function}"),
            (target, text) => ShowOutput(target, text, options, screen));
        FindingsDocument document = TestRun.Run(plan with { LeastCalls = parsed.GetValue(Calls) }, events, cancellation);
        progress.Dispose();
        return ReportOutput.Write(document, options, new SourceFiles(Environment.CurrentDirectory), screen);
    }

    private static void ShowOutput(string target, string text, SharedOptions options, Screen screen)
    {
        if (options.Detail == ReportDetail.Verbose && text.Length > 0)
        {
            screen.Error.WriteLine($"--- {target} printed:\n{text.TrimEnd()}\n---");
        }
    }

    private static void RejectImpossibleCalls(OptionResult option)
    {
        if (option.Tokens is not [{ Value: string text }] || !int.TryParse(text, out int calls) || calls is < 1 or > 100_000_000)
        {
            option.AddError("--calls takes a number of calls above 0.");
        }
    }

    private static void RejectImpossibleTimeout(OptionResult option)
    {
        if (option.GetValueOrDefault<double>() is not (> 0 and < 1e6))
        {
            option.AddError("--timeout takes a number of seconds above 0.");
        }
    }
}
