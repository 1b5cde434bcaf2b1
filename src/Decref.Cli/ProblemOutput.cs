using Decref.Cli.Terminal;
using Decref.Core.Findings;
using Decref.Core.Sources;
using Decref.Trace;
using Decref.Trace.Launch;

namespace Decref.Cli;

/// <summary>The end of a command that could not begin: a wrong request is complained about, an impossible one is a report.</summary>
internal static class ProblemOutput
{
    internal static ExitCode Write(Problem problem, string command, SharedOptions options, Screen screen)
    {
        if (problem.IsUsage)
        {
            screen.Complain($"{problem.Subject}: {problem.Reason}. {problem.Advice}");
            return ExitCode.Usage;
        }

        var document = new FindingsDocument
        {
            Tool = new ToolIdentity("decref", ToolVersion.Current),
            Command = command,
            Verdict = Verdict.Incomplete,
            Incomplete = [new IncompletePart(problem.Subject, problem.Reason, problem.Advice)],
        };
        return ReportOutput.Write(document, options, new SourceFiles(Environment.CurrentDirectory), screen);
    }
}
