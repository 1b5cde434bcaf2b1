using System.ComponentModel;
using System.Diagnostics;

namespace Decref.Trace.Launch;

/// <summary>Runs a tool (a compiler, an interpreter's probe) to its end, without a shell.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Errors, bool TimedOut)
{
    /// <param name="environment">Variables to set beside the inherited ones.</param>
    /// <returns>Null when there is no such program.</returns>
    public static ToolRun? Run(
        string program, IEnumerable<string> arguments, string folder, TimeSpan limit, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            using Process process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = new OutputTail();
            var errors = new OutputTail();
            Task reading = Task.WhenAll(
                output.Drain(process.StandardOutput.BaseStream),
                errors.Drain(process.StandardError.BaseStream));
            bool ended = process.WaitForExit(limit);
            if (!ended)
            {
                process.Kill(entireProcessTree: true);
            }

            reading.Wait(OutputTail.Patience);
            return new ToolRun(ended ? process.ExitCode : -1, output.Text, errors.Text, !ended);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
