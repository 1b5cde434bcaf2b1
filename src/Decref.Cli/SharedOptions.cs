using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Decref.Core.Reports;

namespace Decref.Cli;

/// <summary>The options that every command with findings has.</summary>
/// <param name="Reports">What to write and where; empty: the terminal report alone.</param>
/// <param name="Python">The interpreter to use; null: the first python3 on PATH.</param>
/// <param name="Detail">How much to say.</param>
internal sealed record SharedOptions(ImmutableArray<ReportRequest> Reports, string? Python, ReportDetail Detail)
{
    private static readonly Option<string[]> ReportOption = new("--report")
    {
        Description = "Write a report: " + string.Join(", ", Core.Reports.Reports.All.Select(format => format.Name)) + ". With =FILE into a file. May be repeated.",
        HelpName = "FORMAT[=FILE]",
        Arity = ArgumentArity.OneOrMore,
        Validators = { RejectUnusableReports },
    };

    private static readonly Option<string?> PythonOption = new("--python")
    {
        Description = "The Python interpreter to use. Default: the first python3 on PATH.",
        HelpName = "PATH",
    };

    private static readonly Option<bool> VerboseOption = new("--verbose", "-v")
    {
        Description = "Also show interpreter frames, what was examined, and decref's checks of itself.",
    };

    private static readonly Option<bool> QuietOption = new("--quiet", "-q")
    {
        Description = "Print only findings and what is incomplete.",
    };

    internal static void AddTo(Command command)
    {
        command.Options.Add(ReportOption);
        command.Options.Add(PythonOption);
        command.Options.Add(VerboseOption);
        command.Options.Add(QuietOption);
    }

    internal static SharedOptions From(ParseResult parsed) => new(
        [.. (parsed.GetValue(ReportOption) ?? []).Select(ReportRequest.Parse)],
        parsed.GetValue(PythonOption),
        DetailOf(parsed));

    private static ReportDetail DetailOf(ParseResult parsed)
    {
        if (parsed.GetValue(QuietOption))
        {
            return ReportDetail.Quiet;
        }

        return parsed.GetValue(VerboseOption) ? ReportDetail.Verbose : ReportDetail.Normal;
    }

    private static void RejectUnusableReports(OptionResult option)
    {
        ImmutableArray<ReportRequest> requests = [.. option.Tokens.Select(token => ReportRequest.Parse(token.Value))];
        if (requests.FirstOrDefault(request => request.Format is null) is ReportRequest unknown)
        {
            option.AddError($"There is no report format '{unknown.Name}': use one of {string.Join(", ", Core.Reports.Reports.All.Select(format => format.Name))}.");
        }
        else if (requests.Count(request => request.File is null) > 1)
        {
            option.AddError("Only one report can go to standard output: give the others a file, as in --report sarif=decref.sarif.");
        }
    }
}
