using Decref.Cli.Terminal;
using Decref.Cli.Tests.Terminal;
using Decref.Core.Findings;
using System.Text.Json;

namespace Decref.Cli.Tests.EndToEnd;

/// <summary>What one call of the command line gave.</summary>
/// <param name="Code">Exit code.</param>
/// <param name="Document">Of the JSON report.</param>
internal sealed record DecrefRun(int Code, FindingsDocument? Document, string Output, string Error)
{
    /// <summary>Runs the command line in this process and reads its JSON report.</summary>
    public static async Task<DecrefRun> Of(params string[] arguments)
    {
        var screen = new TestScreen();
        string report = Path.GetTempFileName();
        try
        {
            File.Delete(report);
            using var interruption = new Interruption();
            int separator = Array.IndexOf(arguments, "--");
            string[] before = separator < 0 ? arguments : arguments[..separator];
            string[] after = separator < 0 ? [] : arguments[separator..];
            int code = await Program.RunAsync([.. before, "--report", "json=" + report, .. after], screen.Screen, interruption);
            FindingsDocument? document = File.Exists(report)
                ? JsonSerializer.Deserialize(File.ReadAllText(report), FindingsJson.Default.FindingsDocument)
                : null;
            return new DecrefRun(code, document, screen.Output, screen.Error);
        }
        finally
        {
            File.Delete(report);
        }
    }

    /// <summary>Findings of one function, as <c>RULE blocks bytes references handles / calls</c>.</summary>
    public string[] Measured(string function) =>
    [
        .. Document!.Findings
            .Where(finding => finding.Target!.EndsWith("::" + function, StringComparison.Ordinal))
            .Select(finding => $"{finding.Rule} {finding.PerCall!.Blocks} {finding.PerCall.Bytes} {finding.PerCall.References} {finding.PerCall.Handles} / {finding.PerCall.Calls}"),
    ];

    public IncompletePart? Incomplete(string function) =>
        Document!.Incomplete.SingleOrDefault(part => part.Subject.EndsWith("::" + function, StringComparison.Ordinal));
}
