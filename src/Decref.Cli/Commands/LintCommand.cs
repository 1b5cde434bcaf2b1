using System.CommandLine;
using Decref.Cli.Linting;
using Decref.Cli.Terminal;
using Decref.Cli.Triage;
using Decref.Core.Findings;
using Decref.Core.Sources;
using Decref.Lint.Clang;
using Decref.Lint.Contracts;

namespace Decref.Cli.Commands;

/// <summary><c>decref lint</c>: reads the source for every path that loses a reference (docs/commands/lint.md).</summary>
internal static class LintCommand
{
    internal static Command Create(Screen screen)
    {
        var command = new Command("lint", "Read C and C++ source for every path that loses a reference, a block or a handle.");
        LintRequest.AddTo(command);
        TriageOptions.AddTo(command);
        SharedOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) => (int)await RunAsync(parsed, screen, cancellation).ConfigureAwait(false));
        return command;
    }

    private static async Task<ExitCode> RunAsync(ParseResult parsed, Screen screen, CancellationToken cancellation)
    {
        SharedOptions options = SharedOptions.From(parsed);
        LintRequest request = LintRequest.From(parsed);
        ContractTable contracts = UserContracts.Load(Environment.CurrentDirectory, request.ContractFiles);
        string? problem = request.Problem() ?? contracts.Diagnostics.FirstOrDefault()?.ToString();
        (ClangTool? clang, string? noClang) = ClangLocator.Find();
        if (problem is not null || clang is null)
        {
            screen.Complain(problem ?? noClang!);
            return ExitCode.Usage;
        }

        using var progress = new ProgressLine(screen);
        LintRun run = new(clang, contracts, request, options.Python, progress);
        FindingsDocument found = await run.RunAsync(cancellation).ConfigureAwait(false);
        progress.Dispose();
        var sources = new SourceFiles(Environment.CurrentDirectory);
        FindingsDocument? document = await TriageStep.ApplyAsync(found, TriageOptions.From(parsed), sources, screen, cancellation).ConfigureAwait(false);
        return document is null ? ExitCode.Usage : ReportOutput.Write(document, options, sources, screen);
    }
}
