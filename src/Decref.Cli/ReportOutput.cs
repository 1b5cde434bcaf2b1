using System.Collections.Immutable;
using Decref.Cli.Terminal;
using Decref.Core.Findings;
using Decref.Core.Reports;
using Decref.Core.Sources;

namespace Decref.Cli;

/// <summary>The last step of every command with findings: writes the reports asked for and chooses the exit code.</summary>
internal static class ReportOutput
{
    private const string Terminal = "terminal";

    /// <summary>Writes each report. The terminal report goes to standard output unless another report was sent there.</summary>
    internal static ExitCode Write(FindingsDocument document, SharedOptions options, SourceFiles sources, Screen screen)
    {
        ImmutableArray<ReportRequest> requests = options.Reports.Any(request => request.File is null)
            ? options.Reports
            : [new ReportRequest(Terminal, null), .. options.Reports];

        foreach (ReportRequest request in requests)
        {
            if (!WriteOne(document, request, options.Detail, sources, screen))
            {
                return ExitCode.Usage;
            }
        }

        return CodeOf(document.Verdict);
    }

    internal static ExitCode CodeOf(Verdict verdict) => verdict switch
    {
        Verdict.Clean => ExitCode.Clean,
        Verdict.Leaks => ExitCode.Findings,
        _ => ExitCode.Incomplete,
    };

    private static bool WriteOne(FindingsDocument document, ReportRequest request, ReportDetail detail, SourceFiles sources, Screen screen)
    {
        ReportFormat format = request.Format ?? throw new InvalidOperationException($"report format '{request.Name}' was not rejected");
        if (request.File is null)
        {
            format.Write(document, new ReportContext(screen.Width, screen.Colour, detail, sources), screen.Output);
            return true;
        }

        try
        {
            using var file = new StreamWriter(request.File);
            format.Write(document, new ReportContext(Screen.PipedWidth, Colour: false, detail, sources), file);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            screen.Complain($"cannot write the {request.Name} report: {failure.Message}");
            return false;
        }
    }
}
