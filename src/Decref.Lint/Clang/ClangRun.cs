using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Decref.Lint.Capture;

namespace Decref.Lint.Clang;

/// <summary>Runs the compiler over one file and takes its text from a pipe.</summary>
public sealed class ClangRun(ClangTool clang, ClangLimits limits, string privateFolder)
{
    private const int ExpectedTextBytes = 1 << 20;

    private readonly ConcurrentDictionary<CompileCommand, CompiledText> _refused = [];
    private int _count;

    /// <summary>As the source is: one run of the compiler, and none for what it refused before.</summary>
    public async Task<CompiledText> AttemptAsync(CompileCommand command, CancellationToken cancellation)
    {
        if (_refused.TryGetValue(command, out CompiledText? refused))
        {
            return refused;
        }

        CompiledText text = await CompileAsync(command, HeaderReading.Asserting, cancellation).ConfigureAwait(false);
        return text.Complaint is null ? text : _refused.GetOrAdd(command, text);
    }

    /// <summary>With as much of our headers as the source compiles with.</summary>
    public async Task<CompiledText> CompileAsync(CompileCommand command, CancellationToken cancellation)
    {
        CompiledText first = await AttemptAsync(command, cancellation).ConfigureAwait(false);
        CompiledText latest = first;
        foreach (HeaderReading headers in (ImmutableArray<HeaderReading>)[HeaderReading.Assigning, HeaderReading.Named, HeaderReading.OwnItems, HeaderReading.Plain])
        {
            if (first.Complaint is null || HeaderSearch.MissingHeader(first.Complaint) is not null)
            {
                return first;
            }

            if (CouldHelp(headers, latest.Complaint))
            {
                latest = await CompileAsync(command, headers, cancellation).ConfigureAwait(false);
                first = latest.Complaint is null ? latest : first;
            }
        }

        return first;
    }

    /// <summary>Most files that fail do so for reasons of their own: each reading costs a run of the compiler.</summary>
    private static bool CouldHelp(HeaderReading headers, string? complaint) => headers switch
    {
        HeaderReading.Assigning => Says(complaint, "not assignable"),
        HeaderReading.OwnItems => Says(complaint, "address of an rvalue"),
        _ => true,
    };

    private static bool Says(string? complaint, string words) => complaint?.Contains(words, StringComparison.Ordinal) == true;

    private async Task<CompiledText> CompileAsync(CompileCommand command, HeaderReading headers, CancellationToken cancellation)
    {
        string dependencyFile = Path.Combine(privateFolder, $"{Interlocked.Increment(ref _count)}.d");
        var start = new ProcessStartInfo(clang.Path, ClangArguments.For(command, dependencyFile, headers))
        {
            WorkingDirectory = command.Directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C";
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(limits.Time);
        try
        {
            return await RunAsync(start, command, dependencyFile, patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failed($"clang took longer than {limits.Time.TotalSeconds:0} s");
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            return Failed($"clang could not be started in {command.Directory}: {failure.Message}");
        }
        finally
        {
            File.Delete(dependencyFile);
        }
    }

    private async Task<CompiledText> RunAsync(ProcessStartInfo start, CompileCommand command, string dependencyFile, CancellationToken cancellation)
    {
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("clang did not start");
        try
        {
            process.StandardInput.Close();
            Task<(ReadOnlyMemory<byte> Bytes, bool IsWhole)> complaint =
                BoundedOutput.ReadAsync(process.StandardError.BaseStream, limits.ComplaintBytes, 4096, cancellation);
            (ReadOnlyMemory<byte> text, bool isWhole) =
                await BoundedOutput.ReadAsync(process.StandardOutput.BaseStream, limits.TextBytes, ExpectedTextBytes, cancellation).ConfigureAwait(false);
            string said = Encoding.UTF8.GetString((await complaint.ConfigureAwait(false)).Bytes.Span);
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            if (process.ExitCode != 0)
            {
                return Failed(FirstError(said));
            }

            return !isWhole ? Failed($"its text is longer than {limits.TextBytes >> 20} MiB")
                : !IsEnded(text.Span) ? Failed("clang's text ends in the middle: is that a full disk, or another program in place of clang?")
                : new CompiledText(text, DependencyFile.Read(dependencyFile, command.Directory), null);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>Every clang signs below the functions; what a cut takes away would else look like a file without functions.</summary>
    private static bool IsEnded(ReadOnlySpan<byte> text) => text.EndsWith("\n"u8) && text.IndexOf("\n!llvm.ident ="u8) >= 0;

    private static CompiledText Failed(string complaint) => new(default, [], complaint);

    private static string FirstError(string said)
    {
        ImmutableArray<string> lines = [.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        return lines.FirstOrDefault(static line => line.Contains("error:", StringComparison.Ordinal)) ?? lines.FirstOrDefault() ?? "clang failed and said nothing";
    }
}
