using System.Diagnostics;
using System.Text;

namespace Decref.Lint.Capture;

/// <summary>Runs a program to its end and keeps the last part of what it said.</summary>
internal static class BoundedProcess
{
    private const int KeptCharacters = 16 << 10;

    /// <returns>The exit code and the end of its output; null and a sentence when it could not run or took too long.</returns>
    public static async Task<(int? ExitCode, string Said)> RunAsync(ProcessStartInfo start, TimeSpan patience, CancellationToken cancellation)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.RedirectStandardInput = true;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);
        try
        {
            return await RunToEndAsync(start, limit.Token).ConfigureAwait(false);
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            return (null, $"it could not be started: {failure.Message}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, $"it took longer than {patience.TotalSeconds:0} s");
        }
    }

    private static async Task<(int? ExitCode, string Said)> RunToEndAsync(ProcessStartInfo start, CancellationToken cancellation)
    {
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start");
        try
        {
            process.StandardInput.Close();
            var said = new StringBuilder();
            await Task.WhenAll(KeepAsync(process.StandardOutput, said, cancellation), KeepAsync(process.StandardError, said, cancellation)).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            return (process.ExitCode, said.ToString());
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task KeepAsync(StreamReader pipe, StringBuilder said, CancellationToken cancellation)
    {
        char[] buffer = new char[4096];
        while (await pipe.ReadAsync(buffer, cancellation).ConfigureAwait(false) is > 0 and int read)
        {
            lock (said)
            {
                said.Append(buffer, 0, read);
                said.Remove(0, Math.Max(0, said.Length - KeptCharacters));
            }
        }
    }
}
